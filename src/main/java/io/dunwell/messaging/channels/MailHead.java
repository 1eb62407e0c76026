package io.dunwell.messaging.channels;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What an email carries beside its words.
 *
 * @param continues id of the message whose thread it belongs to, null when it begins one
 * @param unsubscribe where its reader ends emails, null when the internet cannot reach us
 * @param language of the reader
 */
public record MailHead(@Nullable Long continues, @Nullable URI unsubscribe, String language) {

    public static final MailHead NONE = new MailHead(null, null, Locale.ENGLISH.getLanguage());

    /** The words with the way out below them. */
    public String text(String words) {
        return unsubscribe == null ? words : "%s\n%s:\n%s\n".formatted(words, invitation(), unsubscribe);
    }

    /** The same in HTML. */
    public String html(String markup) {
        if (unsubscribe == null) {
            return markup;
        }
        var footer = "<p style=\"font-size:13px;color:#5b6472\"><a style=\"color:#5b6472\" href=\"%s\">%s</a></p>\n"
                .formatted(HtmlUtils.htmlEscape(unsubscribe.toString()), HtmlUtils.htmlEscape(invitation()));
        int end = markup.lastIndexOf("</body>");
        return end < 0 ? markup + footer : markup.substring(0, end) + footer + markup.substring(end);
    }

    /** In words that are no refusal should a customer's answer quote them without a mark. */
    private String invitation() {
        return language.equals("de") ? "E-Mails an diese Adresse beenden" : "End emails to this address";
    }
}
