package io.dunwell.cases.web;

import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.NewContact;
import io.dunwell.kernel.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param smsBasis how the person agreed to text messages; empty for no consent */
record ContactForm(
        @NotBlank(message = "Enter the person's name.") @Size(max = 120, message = "Use at most 120 characters.")
                String name,
        @NotNull(message = "Choose what one talks to this person about.") ContactRole role,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @NotNull(message = "Choose how this person prefers to hear from us.") Channel preferredChannel,
        @Size(max = 120, message = "Use at most 120 characters.") @Nullable String smsBasis) {

    static ContactForm blank() {
        return new ContactForm("", ContactRole.BILLING, "", "", "", Channel.EMAIL, "");
    }

    static ContactForm of(Contact contact) {
        return new ContactForm(
                contact.name(),
                contact.role(),
                contact.email(),
                contact.phone(),
                contact.language(),
                contact.preferredChannel(),
                contact.smsConsentBasis());
    }

    NewContact contact(LocalDate today) {
        var basis = Blank.toNull(smsBasis);
        return new NewContact(
                role,
                name,
                Blank.toNull(email),
                Blank.toNull(phone),
                Blank.toNull(language),
                null,
                preferredChannel,
                basis == null ? null : today,
                basis);
    }
}
