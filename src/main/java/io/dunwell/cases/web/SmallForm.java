package io.dunwell.cases.web;

import io.dunwell.kernel.AccountId;
import java.util.function.UnaryOperator;
import org.springframework.web.servlet.ModelAndView;

/**
 * A small form about an account, wherever it is shown: fresh, or again after a refusal.
 *
 * @param furnish adds what the form offers besides, such as choices; not asked when it goes back to the account
 */
record SmallForm(String view, AccountId account, UnaryOperator<ModelAndView> furnish) {

    SmallForm(String view, AccountId account) {
        this(view, account, UnaryOperator.identity());
    }
}
