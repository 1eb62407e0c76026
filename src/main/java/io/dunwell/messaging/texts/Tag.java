package io.dunwell.messaging.texts;

import java.util.regex.Pattern;

/** What stands between two pairs of braces. */
final class Tag {

    static final Pattern PATTERN = Pattern.compile("\\{\\{([#^/>&!={]?)\\s*([^{}]*?)\\s*}}}?");

    private Tag() {}

    /** The text with what is no tag escaped, for contexts in which it must not become markup. */
    static String escaped(String text) {
        var tag = PATTERN.matcher(text);
        var result = new StringBuilder();
        int from = 0;
        while (tag.find()) {
            result.append(plain(text.substring(from, tag.start()))).append(tag.group());
            from = tag.end();
        }
        return result.append(plain(text.substring(from))).toString();
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
