// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/messageboxprompts.h"

#include "ui/widgets/errortext.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Prompts)
};

constexpr int narrowest = 300;

QMessageBox *box(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text)
{
    auto *made = new QMessageBox(icon, title, text, QMessageBox::NoButton, parent);
    made->setObjectName(QStringLiteral("prompt"));
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setWindowModality(Qt::WindowModal);
    made->setTextFormat(Qt::PlainText); // what a peer answered is no markup of ours
    // A question of two words is not to make a window of two words.
    if (auto *words = made->findChild<QLabel *>(QStringLiteral("qt_msgbox_label"))) {
        words->setMinimumWidth(narrowest);
    }
    return made;
}

QPushButton *addCancel(QMessageBox &box)
{
    QPushButton *cancel = box.addButton(Words::tr("Cancel"), QMessageBox::RejectRole);
    box.setEscapeButton(cancel);
    return cancel;
}

} // namespace

void MessageBoxPrompts::confirm(QWidget *parent, const Question &question, std::function<void(bool)> answered)
{
    QMessageBox *asked = box(parent, question.destructive ? QMessageBox::Warning : QMessageBox::Question,
                             question.title, question.text);
    asked->setInformativeText(question.detail);
    QPushButton *action = asked->addButton(
        question.action, question.destructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    QPushButton *cancel = addCancel(*asked);
    action->setProperty(question.destructive ? "destructive" : "primary", true);
    asked->setDefaultButton(question.destructive ? cancel : action);
    QObject::connect(asked, &QDialog::finished, parent, [asked, action, answered = std::move(answered)] {
        answered(asked->clickedButton() == action);
    });
    asked->open();
}

void MessageBoxPrompts::askUnsaved(QWidget *parent, const QString &title,
                                   std::function<void(UnsavedAnswer)> answered)
{
    QMessageBox *asked = box(parent, QMessageBox::Question, Words::tr("Unsaved changes"),
                             Words::tr("“%1” has changes that are not saved.").arg(title));
    QPushButton *save = asked->addButton(Words::tr("Save"), QMessageBox::AcceptRole);
    QPushButton *discard = asked->addButton(Words::tr("Don't save"), QMessageBox::DestructiveRole);
    addCancel(*asked);
    save->setProperty("primary", true);
    asked->setDefaultButton(save);
    QObject::connect(
        asked, &QDialog::finished, parent, [asked, save, discard, answered = std::move(answered)] {
            const QAbstractButton *clicked = asked->clickedButton();
            answered(clicked == save ? UnsavedAnswer::Save
                                     : (clicked == discard ? UnsavedAnswer::Discard : UnsavedAnswer::Cancel));
        });
    asked->open();
}

void MessageBoxPrompts::askText(QWidget *parent, const Question &question, const QString &initial,
                                std::function<void(std::optional<QString>)> answered)
{
    auto *asked = new QInputDialog(parent);
    asked->setObjectName(QStringLiteral("prompt"));
    asked->setAttribute(Qt::WA_DeleteOnClose);
    asked->setWindowModality(Qt::WindowModal);
    asked->setWindowTitle(question.title);
    asked->setLabelText(question.detail.isEmpty() ? question.text
                                                  : question.text + QLatin1Char('\n') + question.detail);
    asked->setTextValue(initial);
    asked->setOkButtonText(question.action);
    asked->setCancelButtonText(Words::tr("Cancel"));
    asked->resize(420, asked->sizeHint().height());
    QObject::connect(asked, &QDialog::finished, parent, [asked, answered = std::move(answered)](int result) {
        answered(result == QDialog::Accepted ? std::optional(asked->textValue().trimmed()) : std::nullopt);
    });
    asked->open();
}

QFileDialog *MessageBoxPrompts::fileDialog(QWidget *parent, const FileQuestion &question,
                                           std::function<void(std::optional<QString>)> answered)
{
    if (m_folder.isEmpty()) {
        m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    }
    auto *asked = new QFileDialog(parent, question.title, m_folder, question.kinds);
    asked->setObjectName(QStringLiteral("prompt"));
    asked->setAttribute(Qt::WA_DeleteOnClose);
    asked->setWindowModality(Qt::WindowModal);
    QObject::connect(asked, &QDialog::finished, parent,
                     [this, asked, answered = std::move(answered)](int result) {
                         const QString path = asked->selectedFiles().value(0);
                         if (result != QDialog::Accepted || path.isEmpty()) {
                             answered(std::nullopt);
                             return;
                         }
                         m_folder = asked->directory().absolutePath();
                         answered(path);
                     });
    return asked;
}

void MessageBoxPrompts::askSaveFile(QWidget *parent, const FileQuestion &question,
                                    std::function<void(std::optional<QString>)> answered)
{
    QFileDialog *asked = fileDialog(parent, question, std::move(answered));
    asked->setAcceptMode(QFileDialog::AcceptSave);
    asked->setDefaultSuffix(question.suggestedName.section(QLatin1Char('.'), -1));
    asked->selectFile(question.suggestedName);
    asked->open();
}

void MessageBoxPrompts::askOpenFile(QWidget *parent, const FileQuestion &question,
                                    std::function<void(std::optional<QString>)> answered)
{
    QFileDialog *asked = fileDialog(parent, question, std::move(answered));
    asked->setFileMode(QFileDialog::ExistingFile);
    asked->open();
}

void MessageBoxPrompts::inform(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox *told = box(parent, QMessageBox::Information, title, text);
    told->addButton(Words::tr("Close"), QMessageBox::AcceptRole);
    told->open();
}

void MessageBoxPrompts::showErrors(QWidget *parent, const QString &title, const QList<base::Error> &errors)
{
    QMessageBox *told = box(parent, QMessageBox::Warning, title, title);
    told->setInformativeText(errorText(errors));
    told->addButton(Words::tr("Close"), QMessageBox::AcceptRole);
    told->open();
}

} // namespace ui
