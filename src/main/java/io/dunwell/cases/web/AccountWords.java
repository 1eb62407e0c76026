package io.dunwell.cases.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.DebtorType;
import io.dunwell.customers.PayRun;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.customers.PaymentTerms;
import io.dunwell.customers.RiskClass;
import io.dunwell.customers.StopReason;
import io.dunwell.customers.TermsKind;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Money;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The words of pages for what other modules only name; templates know it by the name {@code words}. */
@Component
class AccountWords {

    static final Map<String, String> PAYMENT_METHODS = ordered(
            "", "–",
            "BANK_TRANSFER", "Bank transfer",
            "CARD", "Card",
            "DIRECT_DEBIT", "Direct debit",
            "CHEQUE", "Cheque",
            "CASH", "Cash",
            "OTHER", "Another way");

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private final Companies companies;

    AccountWords(ThymeleafViewResolver resolver, Companies companies) {
        this.companies = companies;
        resolver.addStaticVariable("words", this);
    }

    /** A person's login, or what stands in for a person. */
    public String who(String login) {
        return login.equals(CurrentUser.AUTOMATIC) ? "policy and limits" : login;
    }

    public String channel(Channel channel) {
        return switch (channel) {
            case EMAIL -> "E-mail";
            case SMS -> "Text message";
            case LETTER -> "Letter";
            case PHONE -> "Phone";
        };
    }

    public String role(ContactRole role) {
        return switch (role) {
            case BILLING -> "Billing";
            case DECISION_MAKER -> "Decides";
            case ESCALATION -> "Escalation";
            case OTHER -> "Other";
        };
    }

    public String risk(RiskClass risk) {
        return switch (risk) {
            case LOW -> "Low risk";
            case MEDIUM -> "Medium risk";
            case HIGH -> "High risk";
        };
    }

    public String debtor(DebtorType type) {
        return switch (type) {
            case CONSUMER -> "A consumer";
            case BUSINESS -> "A business";
            case UNKNOWN -> "Not known";
        };
    }

    public String termsKind(TermsKind kind) {
        return switch (kind) {
            case NET -> "The day of issue";
            case END_OF_MONTH -> "The end of that month";
        };
    }

    public String payRun(PayRun run) {
        return switch (run) {
            case NONE -> "Not known";
            case WEEKLY -> "Every week";
            case BIWEEKLY -> "Every two weeks";
            case MONTHLY -> "Every month";
        };
    }

    /** Every week on Friday; the date of a fortnight's next run says its weekday itself. */
    public String payRun(PayRunCalendar calendar) {
        var run = payRun(calendar.run());
        return switch (calendar.run()) {
            case NONE, BIWEEKLY -> run;
            case WEEKLY -> "%s on %s".formatted(run, DetailChoices.weekdays().get(calendar.day()));
            case MONTHLY ->
                calendar.day() == 31 ? run + " on the last day" : "%s on day %d".formatted(run, calendar.day());
        };
    }

    public String terms(PaymentTerms terms) {
        if (terms.kind() == TermsKind.END_OF_MONTH) {
            return terms.days() == 0
                    ? "At the end of the month"
                    : "%d days after the end of the month".formatted(terms.days());
        }
        return terms.days() == 0 ? "At once" : "Net %d days".formatted(terms.days());
    }

    /** With all of its decimals: 2.5%. */
    public String discount(PaymentTerms terms) {
        return Written.forReader().typed(terms.discountPercent()) + "%";
    }

    /** Limits are kept in the company's currency. */
    public String creditLimit(BigDecimal limit) {
        return Written.forReader()
                .money(Money.rounded(limit, companies.current().currency()));
    }

    public String stop(StopReason reason) {
        return switch (reason) {
            case BANKRUPT -> "Bankrupt";
            case ATTORNEY -> "Represented by counsel";
            case CEASE -> "Asked us to stop";
            case DECEASED -> "Deceased";
            case LEGAL_HOLD -> "Legal hold";
            case HANDED_OFF -> "Handed off";
            case OTHER -> "Another reason";
        };
    }

    /** {@code BANK_TRANSFER} as words; codes that are not known are taken apart. */
    public String spelled(String code) {
        var words = code.replace('_', ' ')
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** +48 22 555 01 47. */
    public String phone(String e164) {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unknownForm) {
            return e164;
        }
    }

    /** How long ago somebody asked whether the details are right: confirmed 12 days ago by lena. */
    public String confirmed(Contact contact, LocalDate today) {
        var on = contact.verifiedOn();
        if (on == null) {
            return "never confirmed";
        }
        long days = ChronoUnit.DAYS.between(on, today);
        var ago = days < 1 ? "today" : days == 1 ? "yesterday" : days + " days ago";
        return contact.verifiedBy() == null
                ? "confirmed " + ago
                : "confirmed %s by %s".formatted(ago, contact.verifiedBy());
    }

    /** 17 Oct, with its year when that is not this one. */
    public String day(LocalDate day, LocalDate today) {
        return Written.forReader().day(day, today);
    }

    public String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.UK);
    }

    public String country(String code) {
        return new Locale("", code).getDisplayCountry(Locale.UK);
    }

    /** Class of the ageing colours. */
    public String age(int daysOverdue) {
        if (daysOverdue <= 0) {
            return "a0";
        }
        return daysOverdue > 90 ? "a4" : "a" + ((daysOverdue - 1) / 30 + 1);
    }

    private static Map<String, String> ordered(String... keysAndLabels) {
        var result = new LinkedHashMap<String, String>();
        for (int i = 0; i < keysAndLabels.length; i += 2) {
            result.put(keysAndLabels[i], keysAndLabels[i + 1]);
        }
        return result;
    }
}
