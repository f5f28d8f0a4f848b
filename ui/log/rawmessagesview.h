// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/outboxrepository.h"
#include "workflow/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace ui {

class BodyView;
class ExchangeModel;

/// An order's messages as they went over the wire: a list of exchanges, and the request and the answer of the
/// one that is selected. Secrets were taken out before they were stored. Bodies are read and indented on a
/// reader thread.
///
/// Object names: `exchangeView` (the list), `requestView`, `answerView`, `copyButton`.
class RawMessagesView final : public QWidget
{
    Q_OBJECT

public:
    explicit RawMessagesView(const workflow::Session &session, QWidget *parent = nullptr);
    ~RawMessagesView() override;

    /// Heads as ExchangeRepository::headsOfOrder() gives them. The newest is selected, unless one of them
    /// was.
    void setExchanges(const QList<store::Exchange> &heads);
    /// Another list beside the exchanges' own (a page puts its tabs around it).
    QSplitter *splitter() const { return m_splitter; }

    QString requestText() const { return m_requestText; }
    QString answerText() const { return m_answerText; }

Q_SIGNALS:
    void messageShown(); ///< all of the selected exchange is on the screen
    void messageCopied();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeCaptioned(QLabel *caption, QWidget *extra, QWidget *body);
    void retranslate();
    void showCurrent();
    void load(qint64 id);
    void tellIfShown();
    void copy();

    const workflow::Session &m_session;
    ExchangeModel *m_model;
    QTableView *m_list;
    BodyView *m_request;
    BodyView *m_answer;
    QLabel *m_requestCaption;
    QLabel *m_answerCaption;
    QPushButton *m_copy;
    QSplitter *m_splitter;
    QString m_requestText;
    QString m_answerText;
    qint64 m_shown = 0;
    int m_token = 0;
    bool m_filling = false;
};

} // namespace ui
