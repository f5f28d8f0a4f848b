// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ui/widgets/whendone.h"

#include <QDialog>

#include <optional>

class QDialogButtonBox;

namespace ui {

class ToneLabel;

/// A dialog that edits one thing: Save (Enter) runs a verb, closes when it went through and says why when it
/// did not; what was typed stays. Shown with open(), never with exec(). Deletes itself when it is closed.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FormDialog(QWidget *parent);

Q_SIGNALS:
    /// What is to be edited stands in the form.
    void filled();

protected:
    /// The widgets of the form: where a complaint stands, and the buttons Save and Cancel.
    void adopt(ToneLabel *problem, QDialogButtonBox *buttons);

    /// Looks at what was typed and calls finishWith() or complain().
    virtual void save() = 0;
    virtual void retranslate() = 0;

    template<class T> void finishWith(const QFuture<base::Result<T>> &verb)
    {
        setBusy(true);
        whenDone(verb, this, [this](const base::Result<T> &result) {
            setBusy(false);
            if (result) {
                accept();
            } else {
                complain(result.error());
            }
        });
    }
    /// Shows what is read, or closes: it has been deleted meanwhile, or can't be read. Emits filled().
    template<class T, class Fill>
    void fillFrom(const QFuture<base::Result<std::optional<T>>> &read, Fill fill)
    {
        setBusy(true);
        whenDone(read, this, [this, fill](const base::Result<std::optional<T>> &found) {
            setBusy(false);
            if (!found || !*found) {
                closeForm(found ? base::Error{base::ErrorCode::NotFound, {}} : found.error());
                return;
            }
            fill(**found);
            Q_EMIT filled();
        });
    }
    void complain(const base::Error &error);
    void complain(const QString &words, QWidget *where);
    void setBusy(bool busy);
    /// Nothing can be saved: what it was about is not there.
    void closeForm(const base::Error &error);

    void changeEvent(QEvent *event) override;

private:
    ToneLabel *m_problem = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    bool m_busy = false;
};

} // namespace ui
