package io.dunwell.messaging.channels;

import jakarta.mail.Session;
import java.util.Properties;

/** Turns our settings into those of Jakarta Mail, whose timeouts are all infinite unless set. */
final class MailSessions {

    private MailSessions() {}

    /** For writing a message. */
    static Session of(MailSettings settings) {
        return Session.getInstance(properties(settings));
    }

    /** For sending over this line and no other. */
    static Session of(MailSettings settings, MailLine line) {
        var properties = properties(settings);
        properties.put("mail.smtp.socketFactory", line);
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        return Session.getInstance(properties);
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis(settings.connectTimeout()));
        properties.setProperty("mail.smtp.timeout", millis(settings.readTimeout()));
        properties.setProperty("mail.smtp.writetimeout", millis(settings.writeTimeout()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.username().isBlank()));
        properties.setProperty("mail.smtp.sendpartial", "false");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.security() == MailSecurity.TLS));
        var startTls = Boolean.toString(settings.security() == MailSecurity.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", startTls);
        properties.setProperty("mail.smtp.starttls.required", startTls);
        return properties;
    }

    private static String millis(java.time.Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
