// SPDX-License-Identifier: Apache-2.0
#include "ui/stock/stockdocumentpage.h"

#include "domain/code.h"
#include "ui/shell/printorigin.h"
#include "ui/stock/stockdocumentprint.h"
#include "ui/stock/stockmodels.h"
#include "ui/stock/stockplaces.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/printbutton.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/whendone.h"
#include "ui_stockdocumentpage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>

#include <chrono>
#include <numeric>

namespace ui {

using namespace domain;

namespace {

constexpr auto filterPause = std::chrono::milliseconds(150);

void setUpTable(QTableView *view, QAbstractItemModel *model)
{
    view->setModel(model);
    view->setAlternatingRowColors(true);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setMinimumSectionSize(ui::rowHeight);
    view->verticalHeader()->setDefaultSectionSize(ui::rowHeight);
    view->horizontalHeader()->setHighlightSections(false);
}

} // namespace

StockDocumentPage::StockDocumentPage(const PlaceContext &context, StockDocumentId id, QWidget *parent)
    : DocumentPage(parent), m_context(context), m_id(id), m_ui(std::make_unique<Ui::StockDocumentPage>()),
      m_lines(new StockLinesModel(this)), m_serials(new SerialsModel(this))
{
    m_ui->setupUi(this);
    QFont font = m_ui->numberLabel->font();
    font.setPixelSize(18);
    font.setBold(true);
    m_ui->numberLabel->setFont(font);
    m_ui->kindLabel->setPill(true);
    m_ui->problemLabel->hide();
    m_ui->orderLink->setAutoRaise(true);
    constexpr int linkPadding = 7; // the link's own, so that all values stand in line
    for (QLabel *value :
         {m_ui->warehouseLabel, m_ui->partnerLabel, m_ui->dateLabel, m_ui->postedLabel, m_ui->originLabel}) {
        value->setIndent(linkPadding);
    }
    m_ui->orderLink->setCursor(Qt::PointingHandCursor);
    setUpTables();
    setUpActions();
    setFocusProxy(m_ui->serialFilter);
    retranslate();
    read();
}

StockDocumentPage::~StockDocumentPage() = default;

void StockDocumentPage::setUpTables()
{
    setUpTable(m_ui->linesView, m_lines);
    m_ui->linesView->setSelectionMode(QAbstractItemView::SingleSelection);
    setUpTable(m_ui->serialsView, m_serials);
    for (const auto &[column, width] : {std::pair<int, int>{StockLinesModel::LineNo, 48},
                                        {StockLinesModel::Code, 200},
                                        {StockLinesModel::Inventory, 84},
                                        {StockLinesModel::Quantity, 80},
                                        {StockLinesModel::Serials, 80},
                                        {StockLinesModel::Price, 100},
                                        {StockLinesModel::Amount, 120}}) {
        m_ui->linesView->setColumnWidth(column, width);
    }
    m_ui->linesView->horizontalHeader()->setSectionResizeMode(StockLinesModel::Name, QHeaderView::Stretch);
    for (const auto &[column, width] : {std::pair<int, int>{SerialsModel::RowNo, 56},
                                        {SerialsModel::LineNo, 48},
                                        {SerialsModel::Code, 200},
                                        {SerialsModel::Serial, 200},
                                        {SerialsModel::Imei1, 160},
                                        {SerialsModel::Imei2, 160}}) {
        m_ui->serialsView->setColumnWidth(column, width);
    }
    m_ui->serialsView->horizontalHeader()->setStretchLastSection(true);
}

void StockDocumentPage::setUpActions()
{
    m_ui->copyButton->setIcon(icon(Icon::Copy));
    m_ui->headLayout->addWidget(new PrintButton(
        m_context.prompts, m_context.toasts, [this] { return printed(); }, this));
    connect(m_ui->orderLink, &QToolButton::clicked, this, [this] {
        if (m_view) {
            m_context.openDocument(QStringLiteral("order"), m_view->document.order.value(), {});
        }
    });
    connect(m_ui->copyButton, &QPushButton::clicked, this, [this] {
        QList<int> rows(m_serials->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
        copy(rows);
    });
    auto *copySelected = new QAction(m_ui->serialsView);
    copySelected->setShortcut(QKeySequence::Copy);
    copySelected->setShortcutContext(Qt::WidgetShortcut);
    connect(copySelected, &QAction::triggered, this, [this] {
        QList<int> rows;
        for (const QModelIndex &index : m_ui->serialsView->selectionModel()->selectedRows()) {
            rows.append(index.row());
        }
        std::sort(rows.begin(), rows.end());
        copy(rows);
    });
    m_ui->serialsView->addAction(copySelected);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_ui->serialFilter, [this] {
        m_ui->serialFilter->setFocus();
        m_ui->serialFilter->selectAll();
    });
    addAction(find);
    m_filterPause.setSingleShot(true);
    m_filterPause.setInterval(filterPause);
    connect(&m_filterPause, &QTimer::timeout, this, &StockDocumentPage::filter);
    connect(m_ui->serialFilter, &QLineEdit::textChanged, &m_filterPause, qOverload<>(&QTimer::start));
    connect(m_ui->serialFilter, &QLineEdit::returnPressed, this, &StockDocumentPage::filter);
    connect(m_ui->lineFilter, &QCheckBox::toggled, this, &StockDocumentPage::filter);
    connect(m_ui->linesView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &StockDocumentPage::filter);
}

QString StockDocumentPage::title() const
{
    return m_view ? m_view->document.number : tr("Stock document");
}

QString StockDocumentPage::description() const
{
    return m_view ? stateText(m_view->document.type) + u' ' + m_view->document.number : title();
}

QString StockDocumentPage::documentKey() const
{
    return QStringLiteral("%1:%2").arg(stockDocumentKindId).arg(m_id.value());
}

void StockDocumentPage::read()
{
    whenDone(m_context.session.ask(
                 [id = m_id](store::Connection &connection) { return readStockDocument(connection, id); }),
             this, [this](const base::Result<StockDocumentView> &view) {
                 if (!view) {
                     m_ui->problemLabel->setText(errorText(view.error()));
                     m_ui->problemLabel->show();
                     return;
                 }
                 show(*view);
             });
}

void StockDocumentPage::show(const StockDocumentView &view)
{
    m_view = view;
    m_lines->show(view);
    m_serials->show(view);
    m_ui->linesView->setColumnHidden(StockLinesModel::Price, !view.priced);
    m_ui->linesView->setColumnHidden(StockLinesModel::Amount, !view.priced);
    m_ui->lineFilter->setVisible(view.document.lines.size() > 1);
    m_ui->linesView->selectRow(0);
    retranslate();
    Q_EMIT titleChanged();
    Q_EMIT documentShown();
}

void StockDocumentPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT titleChanged();
    } else if (event->type() == QEvent::PaletteChange) {
        paintLink();
    }
    DocumentPage::changeEvent(event);
}

void StockDocumentPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_lines->retranslate();
    m_serials->retranslate();
    m_ui->copyButton->setToolTip(tr("Ctrl+C copies the selected ones"));
    m_ui->serialFilter->setToolTip(tr("Ctrl+F"));
    m_ui->numberLabel->setText(m_view ? m_view->document.number : tr("Loading …"));
    if (!m_view) {
        return;
    }
    const StockDocument &document = m_view->document;
    m_ui->kindLabel->setState(document.final ? Tone::Good : Tone::Busy,
                              document.final ? stateText(document.type)
                                             : tr("%1, more to come").arg(stateText(document.type)));
    m_ui->orderLink->setText(m_view->orderNumber);
    m_ui->orderLink->setToolTip(tr("Opens the order"));
    paintLink();
    m_ui->warehouseLabel->setText(m_view->warehouse);
    m_ui->partnerCaption->setVisible(!m_view->partner.isEmpty());
    m_ui->partnerLabel->setText(m_view->partner);
    m_ui->dateLabel->setText(dateText(document.date));
    m_ui->postedLabel->setText(instantTextWithSeconds(document.postedAt));
    m_ui->originLabel->setText(!document.inbox.isNull()     ? tr("IDEAL's callback")
                               : m_view->postedBy.isEmpty() ? tr("the program")
                                                            : tr("by hand: %1").arg(m_view->postedBy));
    showCount();
}

void StockDocumentPage::paintLink()
{
    QPalette palette;
    palette.setColor(QPalette::ButtonText, QGuiApplication::palette().color(QPalette::Link));
    m_ui->orderLink->setPalette(palette);
}

void StockDocumentPage::filter()
{
    m_filterPause.stop();
    const int row = m_ui->linesView->currentIndex().row();
    const int lineNo = m_ui->lineFilter->isChecked() && row >= 0 ? m_lines->lineNo(row) : 0;
    m_serials->filter(cleanCode(m_ui->serialFilter->text()), lineNo);
    showCount();
}

void StockDocumentPage::showCount()
{
    const QString shown = numberText(m_serials->rowCount());
    const QString total = numberText(m_serials->total());
    m_ui->countLabel->setText(m_serials->rowCount() == m_serials->total()
                                  ? tr("%1 handsets").arg(total)
                                  : tr("%1 of %2 handsets").arg(shown, total));
    m_ui->copyButton->setEnabled(m_serials->rowCount() > 0);
}

std::optional<PrintedDocument> StockDocumentPage::printed() const
{
    return m_view ? std::optional(printedStockDocument(*m_view, printOrigin(m_context.session)))
                  : std::nullopt;
}

void StockDocumentPage::copy(const QList<int> &rows)
{
    if (rows.isEmpty()) {
        return;
    }
    QApplication::clipboard()->setText(m_serials->asText(rows));
    m_context.toasts.showGood(tr("%n handset(s) copied.", nullptr, static_cast<int>(rows.size())));
}

} // namespace ui
