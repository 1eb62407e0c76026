package io.dunwell.customers;

import io.dunwell.kernel.Channel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person to be written down as contact of a customer.
 *
 * @param phone as the person gave it; written down as E.164, national numbers as of the customer's country
 * @param language ISO 639 code, null for the customer's
 * @param zone null for the customer's
 * @param smsConsentOn when the person agreed to text messages, null when never
 * @param smsConsentBasis how, e.g. {@code order form}
 * @param workNumber whether the telephone rings at the person's place of work
 */
public record NewContact(
        ContactRole role,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable ZoneId zone,
        Channel preferredChannel,
        @Nullable LocalDate smsConsentOn,
        @Nullable String smsConsentBasis,
        boolean workNumber) {

    /** @throws CustomerRejected when the e-mail address cannot be one, or the name is missing or too long */
    public NewContact {
        name = Texts.required("name of a contact", name, 120);
        email = email == null || email.isBlank() ? null : Texts.email(email);
        phone = phone == null || phone.isBlank() ? null : phone.strip();
        language = language == null ? null : language.toLowerCase(Locale.ROOT);
        smsConsentBasis = Texts.optional("basis of the consent", smsConsentBasis, 120);
    }

    /** Who pays the bills, to be written to by e-mail. */
    public static NewContact billing(String name, @Nullable String email) {
        return new NewContact(ContactRole.BILLING, name, email, null, null, null, Channel.EMAIL, null, null, false);
    }

    /** Somebody of whom only the name is known so far. */
    public static NewContact of(ContactRole role, String name) {
        return new NewContact(role, name, null, null, null, null, Channel.EMAIL, null, null, false);
    }

    /** What is known of somebody, to be changed. */
    public static NewContact like(Contact known) {
        return new NewContact(
                known.role(),
                known.name(),
                known.email(),
                known.phone(),
                known.language(),
                known.zone(),
                known.preferredChannel(),
                known.smsConsentOn(),
                known.smsConsentBasis(),
                known.workNumber());
    }

    public NewContact withEmail(@Nullable String newEmail) {
        return new NewContact(
                role,
                name,
                newEmail,
                phone,
                language,
                zone,
                preferredChannel,
                smsConsentOn,
                smsConsentBasis,
                workNumber);
    }

    public NewContact withRole(ContactRole newRole) {
        return new NewContact(
                newRole,
                name,
                email,
                phone,
                language,
                zone,
                preferredChannel,
                smsConsentOn,
                smsConsentBasis,
                workNumber);
    }

    public NewContact withPhone(@Nullable String newPhone) {
        return new NewContact(
                role,
                name,
                email,
                newPhone,
                language,
                zone,
                preferredChannel,
                smsConsentOn,
                smsConsentBasis,
                workNumber);
    }

    public NewContact preferring(Channel channel) {
        return new NewContact(
                role, name, email, phone, language, zone, channel, smsConsentOn, smsConsentBasis, workNumber);
    }

    public NewContact speaking(@Nullable String newLanguage) {
        return new NewContact(
                role,
                name,
                email,
                phone,
                newLanguage,
                zone,
                preferredChannel,
                smsConsentOn,
                smsConsentBasis,
                workNumber);
    }

    public NewContact inZone(@Nullable ZoneId newZone) {
        return new NewContact(
                role,
                name,
                email,
                phone,
                language,
                newZone,
                preferredChannel,
                smsConsentOn,
                smsConsentBasis,
                workNumber);
    }

    public NewContact agreedToSms(LocalDate on, String basis) {
        return new NewContact(role, name, email, phone, language, zone, preferredChannel, on, basis, workNumber);
    }

    public NewContact atWork() {
        return new NewContact(
                role, name, email, phone, language, zone, preferredChannel, smsConsentOn, smsConsentBasis, true);
    }

    NewContact withoutConsent() {
        return new NewContact(role, name, email, phone, language, zone, preferredChannel, null, null, workNumber);
    }

    NewContact phoneIn(String country) {
        return phone == null ? this : withPhone(PhoneNumbers.normalised(phone, country));
    }
}
