package io.dunwell.staff.web;

import io.dunwell.staff.NewMember;
import io.dunwell.staff.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record PersonForm(
        @NotBlank(message = "Enter the person's name.") @Size(max = 120, message = "Use at most 120 characters.")
                String name,
        @NotBlank(message = "Enter a sign-in name, for example lena.martensson.") String login,
        @NotNull(message = "Choose a role.") Role role,
        @Pattern(regexp = "en|de", message = "Choose English or German.") String language,
        @Nullable String locale) {

    static PersonForm blank() {
        return new PersonForm("", "", Role.COLLECTOR, "en", "");
    }

    NewMember member() {
        return new NewMember(login, name, role, language, locale == null || locale.isBlank() ? null : locale);
    }
}
