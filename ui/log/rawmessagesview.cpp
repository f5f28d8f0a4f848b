// SPDX-License-Identifier: Apache-2.0
#include "ui/log/rawmessagesview.h"

#include "ui/log/bodyview.h"
#include "ui/log/exchangemodel.h"
#include "ui/log/messagetext.h"
#include "ui/widgets/statusdelegate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/whendone.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

namespace ui {

using base::Result;
using store::Exchange;

namespace {

/// All that the GUI thread needs, made where nobody waits.
struct ShownExchange
{
    QString request;
    QString answer;
    QStringList requestPieces;
    QStringList answerPieces;
};

ShownExchange prepare(const Exchange &exchange)
{
    ShownExchange shown;
    shown.request = exchange.method + u' ' + exchange.target;
    if (!exchange.requestHeaders.isEmpty()) {
        shown.request += u'\n' + exchange.requestHeaders.trimmed();
    }
    if (!exchange.requestBody.isEmpty()) {
        shown.request += QStringLiteral("\n\n") + prettyBody(exchange.requestBody);
    }
    shown.answer = exchange.status == 0 ? QString() : QStringLiteral("HTTP %1").arg(exchange.status);
    if (!exchange.error.isEmpty()) {
        shown.answer += (shown.answer.isEmpty() ? QString() : QStringLiteral("\n")) + exchange.error;
    }
    if (!exchange.answerBody.isEmpty()) {
        shown.answer += QStringLiteral("\n\n") + prettyBody(exchange.answerBody);
    }
    shown.requestPieces = piecesToShow(shown.request);
    shown.answerPieces = piecesToShow(shown.answer);
    return shown;
}

} // namespace

RawMessagesView::RawMessagesView(const workflow::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new ExchangeModel(this)), m_list(new QTableView(this)),
      m_request(new BodyView(this)), m_answer(new BodyView(this)), m_requestCaption(new QLabel(this)),
      m_answerCaption(new QLabel(this)), m_copy(new QPushButton(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_list->setObjectName(QStringLiteral("exchangeView"));
    m_list->setModel(m_model);
    m_list->setItemDelegateForColumn(ExchangeModel::Answer, new StatusDelegate(m_list));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setMinimumSectionSize(ui::rowHeight);
    m_list->verticalHeader()->setDefaultSectionSize(ui::rowHeight);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setSectionResizeMode(ExchangeModel::Call, QHeaderView::Stretch);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->setColumnWidth(ExchangeModel::Time, 145);
    m_list->setColumnWidth(ExchangeModel::Direction, 85);
    m_list->setColumnWidth(ExchangeModel::Answer, 95);
    m_list->setColumnWidth(ExchangeModel::Duration, 75);
    m_request->setObjectName(QStringLiteral("requestView"));
    m_answer->setObjectName(QStringLiteral("answerView"));
    m_copy->setObjectName(QStringLiteral("copyButton"));

    m_splitter->addWidget(m_list);
    m_splitter->addWidget(makeCaptioned(m_requestCaption, nullptr, m_request));
    m_splitter->addWidget(makeCaptioned(m_answerCaption, m_copy, m_answer));
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setStretchFactor(2, 2);
    m_splitter->setSizes({620, 320, 320});
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RawMessagesView::showCurrent);
    connect(m_copy, &QPushButton::clicked, this, &RawMessagesView::copy);
    for (BodyView *view : {m_request, m_answer}) {
        connect(view, &BodyView::completed, this, &RawMessagesView::tellIfShown);
    }
    retranslate();
    showCurrent();
}

RawMessagesView::~RawMessagesView() = default;

QWidget *RawMessagesView::makeCaptioned(QLabel *caption, QWidget *extra, QWidget *body)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 2, 4, 2);
    row->addWidget(caption);
    row->addStretch(1);
    if (extra) {
        row->addWidget(extra);
    }
    caption->setBuddy(body);
    caption->setMinimumHeight(m_copy->sizeHint().height());
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(body, 1);
    return box;
}

void RawMessagesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
}

void RawMessagesView::retranslate()
{
    m_requestCaption->setText(tr("Request"));
    m_answerCaption->setText(tr("Answer"));
    m_copy->setText(tr("&Copy"));
    m_copy->setToolTip(tr("Copies request and answer as text"));
    const QString hint = tr("Nothing has been sent or received yet.");
    m_request->setPlaceholderText(m_model->rowCount() == 0 ? hint : QString());
    m_answer->setPlaceholderText(m_model->rowCount() == 0 ? QString() : tr("There was no answer."));
}

void RawMessagesView::setExchanges(const QList<Exchange> &heads)
{
    m_model->setExchanges(heads);
    const int row = m_model->rowOf(m_shown);
    if (row < 0) {
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    retranslate();
    showCurrent();
}

void RawMessagesView::showCurrent()
{
    const qint64 id = m_model->idAt(m_list->currentIndex().row());
    m_copy->setEnabled(id != 0);
    if (id == m_shown) {
        return;
    }
    m_shown = id;
    ++m_token;
    if (id == 0) {
        m_requestText.clear();
        m_answerText.clear();
        m_request->setPieces({});
        m_answer->setPieces({});
        return;
    }
    load(id);
}

void RawMessagesView::load(qint64 id)
{
    const auto read = m_session.ask([id](store::Connection &connection) -> Result<ShownExchange> {
        TRY_LET(const std::optional<Exchange> exchange, store::ExchangeRepository(connection).find(id));
        return exchange ? prepare(*exchange) : ShownExchange{};
    });
    whenDone(read, this, [this, token = m_token](const Result<ShownExchange> &shown) {
        if (token != m_token || !shown) {
            return;
        }
        m_requestText = shown->request;
        m_answerText = shown->answer;
        m_filling = true; // either may be complete before the other has begun
        m_request->setPieces(shown->requestPieces);
        m_answer->setPieces(shown->answerPieces);
        m_filling = false;
        tellIfShown();
    });
}

void RawMessagesView::tellIfShown()
{
    if (!m_filling && m_shown != 0 && m_request->isComplete() && m_answer->isComplete()) {
        Q_EMIT messageShown();
    }
}

void RawMessagesView::copy()
{
    QApplication::clipboard()->setText(m_requestText + QStringLiteral("\n\n") + m_answerText);
    Q_EMIT messageCopied();
}

} // namespace ui
