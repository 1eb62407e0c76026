package io.dunwell.cases.web;

import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.NewContact;
import io.dunwell.kernel.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * @param smsBasis how the person agreed to text messages; empty for no consent
 * @param zone empty for the customer's
 * @param workNumber whether the number rings at their place of work
 * @param version that the person looked at; none for a new one
 */
record ContactForm(
        @NotBlank(message = "Enter the person's name.") @Size(max = 120, message = "Use at most 120 characters.")
                String name,
        @NotNull(message = "Choose what one talks to this person about.") ContactRole role,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @NotNull(message = "Choose how this person prefers to hear from us.") Channel preferredChannel,
        @Size(max = 120, message = "Use at most 120 characters.") @Nullable String smsBasis,
        @Nullable String zone,
        @Nullable Boolean workNumber,
        @Nullable Integer version) {

    static ContactForm blank() {
        return new ContactForm("", ContactRole.BILLING, "", "", "", Channel.EMAIL, "", "", false, null);
    }

    static ContactForm of(Contact contact) {
        return new ContactForm(
                contact.name(),
                contact.role(),
                contact.email(),
                contact.phone(),
                contact.language(),
                contact.preferredChannel(),
                contact.smsConsentBasis(),
                contact.zone() == null ? "" : contact.zone().getId(),
                contact.workNumber(),
                contact.version());
    }

    /** One that never was when the form tells none. */
    int lookedAt() {
        return version == null ? -1 : version;
    }

    NewContact contact(LocalDate today) {
        var basis = Blank.toNull(smsBasis);
        var zoneId = Blank.toNull(zone);
        return new NewContact(
                role,
                name,
                Blank.toNull(email),
                Blank.toNull(phone),
                Blank.toNull(language),
                zoneId == null ? null : ZoneId.of(zoneId),
                preferredChannel,
                basis == null ? null : today,
                basis,
                Boolean.TRUE.equals(workNumber));
    }
}
