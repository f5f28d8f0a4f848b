// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/orders/orderform.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/whendone.h"

namespace ui {

// Private to the form: its parts that run verbs share this.

template<class Verb> void OrderForm::act(Verb verb, std::function<void()> done)
{
    m_busy = true;
    m_notice.reset();
    showButtons();
    whenDone(m_context.session.run(std::move(verb)), this,
             [this, done = std::move(done)](const auto &outcome) {
                 m_busy = false;
                 if (!outcome) {
                     setNotice(Tone::Bad, errorText(outcome.error()));
                 } else {
                     done();
                 }
                 refresh();
             });
}

} // namespace ui
