package io.dunwell.staff.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;

record PasswordForm(
        @NotBlank(message = "Enter the password you signed in with.") String present,
        @NotBlank(message = "Enter a new password of at least 12 characters.") String next,
        @NotBlank(message = "Enter the new password once more.") String again) {

    @AssertTrue(message = "The two new passwords differ: enter the same one twice.")
    public boolean isSame() {
        return next == null || next.equals(again);
    }
}
