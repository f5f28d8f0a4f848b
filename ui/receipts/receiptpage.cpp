// SPDX-License-Identifier: Apache-2.0
#include "ui/receipts/receiptpage.h"

#include "ui/orders/bannerlist.h"
#include "ui/receipts/receiptlinesmodel.h"
#include "ui/receipts/receiptplaces.h"
#include "ui/receipts/receiptscansmodel.h"
#include "ui/receipts/scancatcher.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/openeditor.h"
#include "ui/widgets/statetext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/whendone.h"
#include "ui_receiptpage.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>

namespace ui {

using namespace domain;
using base::Result;

namespace {

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
    view->setItemDelegate(new StatusDelegate(view)); // paints cells without a tone as usual
}

/// What the clerk does: 引入入库 or 引入出库.
QString actText(Stage stage)
{
    return stage == Stage::Out ? ReceiptPage::tr("Deliver by hand") : ReceiptPage::tr("Receive by hand");
}

} // namespace

ReceiptPage::ReceiptPage(const PlaceContext &context, OrderId order, QWidget *parent)
    : DocumentPage(parent), m_context(context), m_order(order), m_ui(std::make_unique<Ui::ReceiptPage>()),
      m_lines(new ReceiptLinesModel(this)), m_scans(new ReceiptScansModel(this))
{
    m_ui->setupUi(this);
    setUp();
    setUpTables();
    setUpActions();
    retranslate();
    refresh();
}

ReceiptPage::~ReceiptPage() = default;

void ReceiptPage::setUp()
{
    QFont font = m_ui->titleLabel->font();
    font.setPixelSize(18);
    font.setBold(true);
    m_ui->titleLabel->setFont(font);
    m_ui->progressLabel->setPill(true);
    m_ui->orderLink->setCursor(Qt::PointingHandCursor);
    m_ui->pasteButton->setIcon(icon(Icon::Copy));
    m_ui->importButton->setIcon(icon(Icon::Document));
    m_ui->removeButton->setIcon(icon(Icon::Delete));
    setFocusProxy(m_ui->scanEdit);
    m_ui->scanEdit->installEventFilter(this);
    auto *catcher = new ScanCatcher(this, m_ui->scanEdit, m_context.session.clock());
    connect(catcher, &ScanCatcher::scanned, this, &ReceiptPage::takeWedgeScan);
    connect(m_ui->scanEdit, &QLineEdit::returnPressed, this, &ReceiptPage::takeTyped);
    connect(m_ui->pasteButton, &QPushButton::clicked, this, &ReceiptPage::paste);
    connect(m_ui->importButton, &QPushButton::clicked, this, &ReceiptPage::chooseFile);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &ReceiptPage::removeSelected);
    connect(m_ui->removeBadButton, &QPushButton::clicked, this,
            [this] { m_scans->remove(m_scans->badRows()); });
    connect(m_ui->postButton, &QPushButton::clicked, this, [this] { post([](bool) {}); });
    connect(m_ui->orderLink, &QToolButton::clicked, this,
            [this] { m_context.openDocument(QStringLiteral("order"), m_order.value(), {}); });
    connect(m_ui->stageCombo, &QComboBox::activated, this,
            [this] { startStage(static_cast<Stage>(m_ui->stageCombo->currentData().toInt())); });
    connect(m_scans, &ReceiptScansModel::changed, this, &ReceiptPage::showCounts);
    connect(m_lines, &ReceiptLinesModel::edited, this, [this] {
        m_problems.clear();
        showState();
    });
    connect(&m_context.session.changes(), &store::ChangeFeed::changed, this, [this](store::Topics topics) {
        if (!m_busy && !m_done && topics.testAnyFlags(store::Topic::Orders | store::Topic::Stock)) {
            refresh();
        }
    });
}

void ReceiptPage::setUpTables()
{
    setUpTable(m_ui->linesView, m_lines);
    m_ui->linesView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->linesView->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                                     QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    for (const auto &[column, width] : {std::pair<int, int>{ReceiptLinesModel::LineNo, 48},
                                        {ReceiptLinesModel::Code, 200},
                                        {ReceiptLinesModel::Inventory, 84},
                                        {ReceiptLinesModel::Ordered, 80},
                                        {ReceiptLinesModel::Posted, 80},
                                        {ReceiptLinesModel::ThisTime, 90},
                                        {ReceiptLinesModel::Serials, 130}}) {
        m_ui->linesView->setColumnWidth(column, width);
    }
    m_ui->linesView->horizontalHeader()->setSectionResizeMode(ReceiptLinesModel::Name, QHeaderView::Stretch);
    setUpTable(m_ui->scansView, m_scans);
    m_ui->scansView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    for (const auto &[column, width] : {std::pair<int, int>{ReceiptScansModel::LineNo, 48},
                                        {ReceiptScansModel::Serial, 180},
                                        {ReceiptScansModel::Imei1, 150},
                                        {ReceiptScansModel::Imei2, 150}}) {
        m_ui->scansView->setColumnWidth(column, width);
    }
    QHeaderView *header = m_ui->scansView->horizontalHeader();
    header->setSectionResizeMode(ReceiptScansModel::State, QHeaderView::Stretch);
    header->moveSection(header->visualIndex(ReceiptScansModel::State), ReceiptScansModel::ColumnCount - 1);
    connect(m_ui->scansView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_ui->removeButton->setEnabled(m_ui->scansView->selectionModel()->hasSelection()); });
}

void ReceiptPage::setUpActions()
{
    const auto shortcut = [this](const QKeySequence &keys, QPushButton *button) {
        addShortcut(this, button, keys, Qt::WidgetWithChildrenShortcut);
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_ui->postButton);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), m_ui->postButton);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_O), m_ui->importButton);
    shortcut(QKeySequence(QKeySequence::Paste), m_ui->pasteButton); // fields take it for themselves
    auto *scan = new QAction(this);
    scan->setShortcut(QKeySequence(Qt::Key_F8));
    scan->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(scan, &QAction::triggered, m_ui->scanEdit, qOverload<>(&QWidget::setFocus));
    addAction(scan);
    auto *remove = new QAction(m_ui->scansView);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &ReceiptPage::removeSelected);
    m_ui->scansView->addAction(remove);
}

QString ReceiptPage::title() const
{
    return m_view ? actText(m_stage) + u' ' + m_view->order.number : actText(m_stage);
}

QString ReceiptPage::documentKey() const
{
    return QStringLiteral("%1:%2").arg(receiptKindId).arg(m_order.value());
}

bool ReceiptPage::isDirty() const
{
    return !m_done && (m_scans->count() > 0 || !m_pending.isEmpty() || m_lines->isEdited());
}

void ReceiptPage::save(std::function<void(bool)> done)
{
    post(std::move(done));
}

void ReceiptPage::requestClose(Prompts &prompts, std::function<void(bool)> answered)
{
    if (!isDirty()) {
        answered(true);
        return;
    }
    Question question;
    question.title = tr("Not posted yet");
    question.text = tr("Close %1 without posting it?").arg(title());
    question.detail = m_scans->count() > 0
                          ? tr("%n scanned serial(s) will be lost.", nullptr, m_scans->count())
                          : tr("What you entered will be lost.");
    question.action = tr("Close without posting");
    question.destructive = true;
    prompts.confirm(this, question, std::move(answered));
}

void ReceiptPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT titleChanged();
    } else if (event->type() == QEvent::PaletteChange) {
        paintLink();
        showState();
    }
    DocumentPage::changeEvent(event);
}

void ReceiptPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_lines->retranslate();
    m_scans->retranslate();
    m_ui->scanEdit->setToolTip(tr("A scanner may be used wherever the cursor is (F8 goes here)"));
    m_ui->pasteButton->setToolTip(
        tr("One handset a line: serial, IMEI 1, IMEI 2, as they stand in a spreadsheet (Ctrl+V)"));
    m_ui->importButton->setToolTip(tr("An Excel, CSV or text file: serial, IMEI 1, IMEI 2 (Ctrl+O)"));
    m_ui->removeButton->setToolTip(tr("Removes the selected ones (Delete)"));
    paintLink();
    showStages();
    showCounts();
}

void ReceiptPage::paintLink()
{
    QPalette palette;
    palette.setColor(QPalette::ButtonText, QGuiApplication::palette().color(QPalette::Link));
    m_ui->orderLink->setPalette(palette);
}

void ReceiptPage::refresh()
{
    whenDone(m_context.session.ask(
                 [id = m_order](store::Connection &connection) { return readReceipt(connection, id); }),
             this, [this](const Result<ReceiptView> &view) {
                 if (!m_busy && !m_done) {
                     take(view);
                 }
             });
}

void ReceiptPage::take(const Result<ReceiptView> &view)
{
    if (!view) {
        m_problems = {view.error()};
        showState();
        return;
    }
    const bool first = !m_view;
    const bool moved = m_view && m_view->order.version != view->order.version;
    m_view = *view;
    const QList<Stage> open = openStages(m_view->order);
    if (first || (moved && !open.contains(m_stage))) {
        const auto &stages = describe(m_view->order.type).stages;
        startStage(open.value(0, stages.first().stage));
    } else if (moved) { // somebody was faster: what was scanned is checked against what is left now
        m_notice = tr("%1 has changed the order meanwhile. What you scanned was checked again; see what is "
                      "left.")
                       .arg(m_view->lastActor);
        const QList<Scan> again = m_scans->again();
        m_scans->clear();
        m_lines->setView(*m_view, m_stage, true);
        m_pending = again + m_pending;
        judgePending();
    }
    showStages();
    showCounts();
    if (first) {
        Q_EMIT titleChanged();
    }
    Q_EMIT receiptShown();
}

void ReceiptPage::startStage(Stage stage)
{
    m_stage = stage;
    const QList<Scan> again = m_scans->again();
    m_scans->clear();
    m_lines->setView(*m_view, stage, false);
    m_pending = again + m_pending;
    m_ui->linesView->selectRow(0);
    constexpr int most = 8; // lines at a time: the room is for the serials
    const int rows = std::min(m_lines->rowCount(), most) * rowHeight;
    m_ui->linesView->setMaximumHeight(m_lines->hasSerials()
                                          ? m_ui->linesView->horizontalHeader()->sizeHint().height() + rows +
                                                2 * m_ui->linesView->frameWidth()
                                          : QWIDGETSIZE_MAX);
    m_ui->scanBar->setVisible(m_lines->hasSerials());
    m_ui->scansView->setVisible(m_lines->hasSerials());
    setFocusProxy(m_lines->hasSerials() ? static_cast<QWidget *>(m_ui->scanEdit) : m_ui->linesView);
    retranslate();
    Q_EMIT titleChanged();
    judgePending();
}

void ReceiptPage::showStages()
{
    const bool choice = m_view && describe(m_view->order.type).stages.size() > 1;
    m_ui->stageCaption->setVisible(choice);
    m_ui->stageCombo->setVisible(choice);
    m_ui->titleLabel->setText(title());
    m_ui->stageCombo->clear();
    if (!m_view) {
        return;
    }
    for (const StageDescription &stage : describe(m_view->order.type).stages) {
        m_ui->stageCombo->addItem(stateText(stage.document), static_cast<int>(stage.stage));
    }
    m_ui->stageCombo->setCurrentIndex(m_ui->stageCombo->findData(static_cast<int>(m_stage)));
    QStringList facts{stateText(m_view->order.type)};
    if (!m_view->partner.isEmpty()) {
        facts.append(m_view->partner);
    }
    facts.append(m_view->toWarehouse.isEmpty()
                     ? m_view->warehouse
                     : m_view->warehouse + QStringLiteral(" → ") + m_view->toWarehouse);
    m_ui->factsLabel->setText(facts.join(QStringLiteral("  ·  ")));
}

} // namespace ui
