// SPDX-License-Identifier: Apache-2.0
#include "ui/log/returndetail.h"

#include "ui/log/bodyview.h"
#include "ui/log/messagetext.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/statusdelegate.h"
#include "ui/widgets/whendone.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTreeWidget>

#include <map>

namespace ui {

using namespace domain;
using base::Result;
using workflow::StoredReturn;

namespace {

const QString splitterKey = QStringLiteral("parked-returns/detail");

enum Column
{
    LineNo,
    Code,
    Name,
    Ordered,
    Posted,
    Confirmed,
    ColumnCount
};

struct ShownReturn
{
    StoredReturn stored;
    QStringList bodyPieces;
};

/// One line of the order, of the callback, or of both.
struct Compared
{
    QString lineText;
    QString code;
    QString name;
    QString otherCode; ///< what the callback calls it, where that is not what was pushed
    std::optional<qint64> ordered;
    qint64 posted = 0;
    std::optional<qint64> confirmed;

    bool isOdd() const
    {
        return confirmed &&
               (!ordered || !otherCode.isEmpty() || *confirmed < 1 || posted + *confirmed > *ordered);
    }
};

QList<Compared> compare(const StoredReturn &stored)
{
    QList<Compared> all;
    std::map<int, qsizetype> rowOfLine;
    const Confirmation &said = stored.confirmation;
    if (stored.order) {
        for (const OrderLine &line : stored.order->lines) {
            const Product product = stored.products.value(line.product);
            rowOfLine[line.lineNo] = all.size();
            all.append({QString::number(line.lineNo),
                        product.code,
                        product.name,
                        {},
                        line.quantity,
                        line.posted(said.stage),
                        {}});
        }
    }
    for (const ConfirmedLine &line : said.lines) {
        const auto row = rowOfLine.find(line.lineNo);
        if (row == rowOfLine.end()) {
            all.append({line.lineText, line.itemCode, {}, {}, {}, 0, line.quantity});
            continue;
        }
        Compared &known = all[row->second];
        known.confirmed = known.confirmed.value_or(0) + line.quantity;
        if (stored.itemCodes.value(line.lineNo) != line.itemCode) {
            known.otherCode = line.itemCode;
        }
    }
    return all;
}

} // namespace

ReturnDetail::ReturnDetail(const PlaceContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_state(new StatusLabel(this)), m_reason(new QLabel(this)),
      m_bodyCaption(new QLabel(this)), m_lines(new QTreeWidget(this)), m_body(new BodyView(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_state->setObjectName(QStringLiteral("returnState"));
    m_state->setPill(true);
    m_reason->setObjectName(QStringLiteral("returnReason"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUpLines();
    m_body->setObjectName(QStringLiteral("returnBody"));
    m_bodyCaption->setBuddy(m_body);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 8, 4);
    head->setSpacing(10);
    head->addWidget(m_state);
    head->addWidget(m_reason, 1);
    auto *bodyBox = new QWidget(this);
    auto *bodyLayout = new QVBoxLayout(bodyBox);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    bodyLayout->setSpacing(0);
    m_bodyCaption->setContentsMargins(8, 4, 8, 4);
    bodyLayout->addWidget(m_bodyCaption);
    bodyLayout->addWidget(m_body, 1);
    m_splitter->addWidget(m_lines);
    m_splitter->addWidget(bodyBox);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({700, 460});
    m_splitter->restoreState(context.settings.value(splitterKey).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_context.settings.setValue(splitterKey, m_splitter->saveState()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_splitter, 1);
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (m_id && topics.testAnyFlags(store::Topic::Inbox | store::Topic::Orders)) {
            read();
        }
    });
    retranslate();
}

ReturnDetail::~ReturnDetail() = default;

void ReturnDetail::setUpLines()
{
    m_lines->setObjectName(QStringLiteral("returnLines"));
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setColumnCount(ColumnCount);
    m_lines->header()->setStretchLastSection(false);
    m_lines->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const auto &[column, width] :
         {std::pair<int, int>{LineNo, 56}, {Code, 190}, {Ordered, 80}, {Posted, 80}, {Confirmed, 100}}) {
        m_lines->setColumnWidth(column, width);
    }
}

void ReturnDetail::showReturn(InboxId id)
{
    if (m_id == id) {
        return;
    }
    m_id = id;
    m_stored.reset();
    m_body->setPieces({});
    retranslate();
    read();
}

void ReturnDetail::read()
{
    const int token = ++m_token;
    if (m_id.isNull()) {
        return;
    }
    const auto ask = [id = m_id](store::Connection &connection) -> Result<ShownReturn> {
        TRY_LET(StoredReturn stored, workflow::readReturn(connection, id));
        const QStringList pieces = piecesToShow(prettyBody(stored.row.body));
        return ShownReturn{std::move(stored), pieces};
    };
    whenDone(m_context.session.ask(ask), this, [this, token](const Result<ShownReturn> &shown) {
        if (token != m_token) {
            return;
        }
        if (!shown) {
            m_context.toasts.showError(shown.error());
            return;
        }
        const bool first = !m_stored;
        m_stored = shown->stored;
        if (first) { // a stored callback is a fact: its body never changes
            m_body->setPieces(shown->bodyPieces);
        }
        showState();
        showLines();
        Q_EMIT detailShown();
    });
}

void ReturnDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        showLines();
    }
}

void ReturnDetail::retranslate()
{
    m_bodyCaption->setText(tr("The callback as it came"));
    m_lines->setHeaderLabels(
        {tr("Line"), tr("Product code"), tr("Product name"), tr("Ordered"), tr("Posted"), tr("Confirmed")});
    for (const int column : {Ordered, Posted, Confirmed}) {
        m_lines->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_lines->setAccessibleName(tr("The order's lines beside what was confirmed"));
    showState();
    showLines();
}

void ReturnDetail::showState()
{
    if (!m_stored) {
        m_state->setState(Tone::Neutral, {});
        m_reason->setText(m_id ? tr("Loading …") : tr("Choose a return to see why it could not be posted."));
        return;
    }
    const store::InboxRow &row = m_stored->row;
    switch (row.state) {
    case store::InboxState::Parked:
        m_state->setState(Tone::Warning, tr("Parked"));
        m_reason->setText(errorText(base::Error{row.reasonCode, row.reason}));
        break;
    case store::InboxState::Waiting:
        m_state->setState(Tone::Busy, tr("Is processed again"));
        m_reason->setText(tr("The gateway has it next; it is posted, or parked again with the reason."));
        break;
    case store::InboxState::Settled:
        m_state->setState(Tone::Good, tr("Settled"));
        m_reason->setText(tr("Nothing is left to do about it; its stock document is on the order."));
        break;
    case store::InboxState::Dismissed:
        m_state->setState(Tone::Neutral, tr("Accepted as it is"));
        m_reason->setText(tr("Nothing was posted for it; who accepted it and why is in the audit trail."));
        break;
    }
}

void ReturnDetail::showLines()
{
    m_lines->clear();
    if (!m_stored) {
        return;
    }
    for (const Compared &line : compare(*m_stored)) {
        auto *item = new QTreeWidgetItem(m_lines);
        item->setText(LineNo, line.lineText);
        item->setText(Code, line.otherCode.isEmpty() ? line.code
                                                     : line.code + QStringLiteral(" ≠ ") + line.otherCode);
        item->setText(Name, line.name);
        item->setText(Ordered, line.ordered ? numberText(*line.ordered) : tr("not ordered"));
        item->setText(Posted, line.ordered ? numberText(line.posted) : QString());
        item->setText(Confirmed, line.confirmed ? numberText(*line.confirmed) : QStringLiteral("–"));
        for (const int column : {Ordered, Posted, Confirmed}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
        for (int column = 0; line.isOdd() && column < ColumnCount; ++column) {
            item->setForeground(column, toneColor(Tone::Bad, palette()));
        }
    }
}

} // namespace ui
