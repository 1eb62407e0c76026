package io.dunwell.cases.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.RiskClass;
import io.dunwell.customers.StopReason;
import io.dunwell.kernel.Channel;
import io.dunwell.staff.Written;
import java.time.LocalDate;
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

    AccountWords(ThymeleafViewResolver resolver) {
        resolver.addStaticVariable("words", this);
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

    public String stop(StopReason reason) {
        return switch (reason) {
            case BANKRUPT -> "Bankrupt";
            case ATTORNEY -> "Represented by counsel";
            case CEASE -> "Asked us to stop";
            case DECEASED -> "Deceased";
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
