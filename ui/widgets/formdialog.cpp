// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/formdialog.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/tonelabel.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>

namespace ui {

FormDialog::FormDialog(QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
}

void FormDialog::adopt(ToneLabel *problem, QDialogButtonBox *buttons)
{
    m_problem = problem;
    m_problem->setWordWrap(true);
    m_problem->clearWords();
    m_buttons = buttons;
    QPushButton *saveButton = m_buttons->button(QDialogButtonBox::Save);
    saveButton->setObjectName(QStringLiteral("saveButton"));
    saveButton->setProperty("primary", true);
    saveButton->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        if (!m_busy) {
            m_problem->clearWords();
            save();
        }
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void FormDialog::complain(const base::Error &error)
{
    m_problem->say(Tone::Bad, errorText(error));
}

void FormDialog::complain(const QString &words, QWidget *where)
{
    m_problem->say(Tone::Bad, words);
    where->setFocus(Qt::OtherFocusReason);
}

void FormDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(!busy);
}

void FormDialog::closeForm(const base::Error &error)
{
    setBusy(true);
    complain(error);
}

void FormDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace ui
