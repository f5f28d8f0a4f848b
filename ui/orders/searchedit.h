// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QListWidget;

namespace ui {

/// A field in which one thing out of many is found by typing a part of its code, name or barcode. What may be
/// meant hangs below as a list; Up and Down choose, Enter and a click pick, Escape closes it.
///
/// Enter picks what was chosen in the list; without a choice what has exactly this code or barcode (so a
/// barcode scanner works), else the first of the list. When the answer is still on its way, Enter waits for
/// it and the keys pressed meanwhile are kept: replayHeldKeys() gives them to whoever has the focus next.
class SearchEdit final : public QLineEdit
{
    Q_OBJECT

public:
    struct Found
    {
        qint64 id = 0;
        QString code;
        QString name;
        QString detail;  ///< third column of the list; may be empty
        QString barcode; ///< matched exactly, like the code
        QVariant value;  ///< what the owner wants back
    };
    using Answer = std::function<void(const base::Result<QList<Found>> &)>;
    /// Looks for what may be meant and answers once, later. Must not wait.
    using Search = std::function<void(const QString &typed, Answer answer)>;

    explicit SearchEdit(QWidget *parent = nullptr);
    ~SearchEdit() override;

    void setSearch(Search search) { m_search = std::move(search); }

    /// What is picked; none while the text is something else.
    const std::optional<Found> &picked() const { return m_picked; }
    /// Shows it as `code name` (or the code only, see setCodeOnly()); none empties the field.
    void setPicked(const std::optional<Found> &found);
    void setCodeOnly(bool codeOnly) { m_codeOnly = codeOnly; }

    /// The list below, e.g. for tests and scripted demos: shown while there is something to choose.
    QListWidget *popup() const { return m_popup; }

    /// What Enter does. For a delegate, which sees the keys before the field.
    void submit();
    void closePopup();
    /// Keeps a key while an Enter waits for its answer; false if none does.
    bool hold(const QKeyEvent *event);

    /// Sends the keys that came behind an Enter which had to wait to the widget that has the focus now.
    void replayHeldKeys();

Q_SIGNALS:
    void itemPicked(const ui::SearchEdit::Found &found);
    /// The text changed and nothing is picked any more.
    void unpicked();
    /// Enter, but nothing is like the text.
    void nothingFound(const QString &typed);
    void failed(const base::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct HeldKey
    {
        int key;
        Qt::KeyboardModifiers modifiers;
        QString text;
    };

    void textWasEdited();
    void ask();
    void take(int token, const base::Result<QList<Found>> &answer);
    void showPopup();
    void moveInPopup(int step);
    void pick(int row);
    int exactRow() const;

    Search m_search;
    QListWidget *m_popup;
    QTimer m_pause;
    QList<Found> m_found;
    QString m_foundFor; ///< the text that m_found answers
    std::optional<Found> m_picked;
    std::vector<HeldKey> m_held;
    int m_token = 0;
    bool m_answered = false; ///< m_found belongs to the text of now
    bool m_entered = false;  ///< Enter waits for the answer
    bool m_chosen = false;   ///< a row of the list was chosen with the keys
    bool m_codeOnly = false;
};

} // namespace ui
