// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ui/widgets/whendone.h"

#include <QDialog>

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
