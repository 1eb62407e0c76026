package io.dunwell.agencies.web;

import io.dunwell.agencies.Agency;
import io.dunwell.agencies.AgencyDetails;
import io.dunwell.agencies.Drop;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record AgencyForm(
        @NotBlank(message = "Enter the agency’s name.") @Size(max = 120, message = "Use at most 120 characters.")
                String name,
        @Email(message = "This is no e-mail address: write it as desk@agency.example, or leave it empty.")
                @Size(max = 200, message = "Use at most 200 characters.")
                @Nullable
                String email,
        @NotNull(message = "Enter the agency’s share in percent, 0 for none.")
                @DecimalMin(value = "0", message = "A share is 0 to 100 percent.")
                @DecimalMax(value = "100", message = "A share is 0 to 100 percent.")
                BigDecimal commission,
        @Min(value = 1, message = "It has 1 to 60 business days.")
                @Max(value = 60, message = "It has 1 to 60 business days.")
                @Nullable
                Integer acknowledgeDays,
        @Size(max = 300, message = "Use at most 300 characters.") @Nullable String sftp,
        @Nullable String hostKey,
        @Size(max = 1000, message = "Use at most 1,000 characters.") @Nullable String note) {

    static AgencyForm blank() {
        return new AgencyForm("", "", BigDecimal.ZERO, AgencyDetails.DAYS, "", "", "");
    }

    static AgencyForm of(Agency agency) {
        var drop = agency.drop();
        var share = agency.commissionPercent().stripTrailingZeros();
        return new AgencyForm(
                agency.name(),
                agency.email(),
                share.scale() < 0 ? share.setScale(0) : share,
                agency.acknowledgeDays(),
                drop == null ? "" : drop.address(),
                drop == null ? "" : drop.hostKey(),
                agency.note());
    }

    AgencyDetails details() {
        return new AgencyDetails(
                name,
                email,
                commission,
                note,
                acknowledgeDays == null ? AgencyDetails.DAYS : acknowledgeDays,
                Drop.of(sftp, hostKey));
    }
}
