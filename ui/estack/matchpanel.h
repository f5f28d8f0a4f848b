// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/matchrepository.h"
#include "ui/estack/mappingwords.h"

#include <QWidget>

#include <memory>

namespace Ui {
class MatchPanel;
}

namespace ui {

/// One e-stack row and its ERP row side by side, and what can be done about them. It only asks: the page
/// does.
///
/// Object names: theirCode … ourMultiSerial (what is compared), searchEdit, mapButton, createButton,
/// attributesButton, unmapButton, stateLabel, hintLabel.
class MatchPanel final : public QWidget
{
    Q_OBJECT

public:
    MatchPanel(const workflow::Session &session, domain::MappingKind kind, QWidget *parent = nullptr);
    ~MatchPanel() override;

    /// None: nothing is chosen.
    void show(const std::optional<store::MatchDetail> &detail);
    const std::optional<store::MatchDetail> &shown() const { return m_detail; }

    /// Where the keyboard goes on: to the button if there is a proposal, else to the search.
    void begin();
    void setBusy(bool busy);

Q_SIGNALS:
    void mapWanted(qint64 estackId, qint64 erpId);
    void createWanted(qint64 estackId);
    void attributesWanted(qint64 estackId);
    void unmapWanted(qint64 estackId);
    /// Escape: back to the list.
    void left();
    void failed(const base::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectActions();
    void update();
    void fillSides();
    void fillAttributes();
    QString hint() const;
    qint64 chosenErp() const;

    const MappingWords &m_words;
    std::unique_ptr<Ui::MatchPanel> m_ui;
    std::optional<store::MatchDetail> m_detail;
    bool m_busy = false;
};

} // namespace ui
