package io.dunwell.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@DunwellTest
@WithMockUser(username = "chief", roles = "ADMIN")
class TeamTest {

    @Autowired
    Team team;

    @Test
    void anInstallationBeginsWithOneAdministratorWhoMustChooseAPassword() {
        var admin = team.find("admin").orElseThrow();

        assertThat(admin.role()).isEqualTo(Role.ADMIN);
        assertThat(admin.mustChangePassword()).isTrue();
    }

    @Test
    void aNewPersonGetsATemporaryPassword() {
        var password = team.add(new NewMember(" Lena.M ", "Lena Mårtensson", Role.COLLECTOR, "en"));

        var lena = team.find("lena.m").orElseThrow();
        assertThat(password).hasSize(19);
        assertThat(lena.name()).isEqualTo("Lena Mårtensson");
        assertThat(lena.mustChangePassword()).isTrue();
    }

    @Test
    void aSignInNameBelongsToOnePerson() {
        team.add(new NewMember("lena", "Lena", Role.COLLECTOR, "en"));

        assertThatThrownBy(() -> team.add(new NewMember("Lena", "Another", Role.COLLECTOR, "en")))
                .isInstanceOf(TeamRejected.class)
                .hasMessage("The sign-in name “lena” is taken: choose another.");
        assertThatThrownBy(() -> team.add(new NewMember("dunwell", "Nobody", Role.COLLECTOR, "en")))
                .hasMessage("The sign-in name “dunwell” is taken: choose another.");
        assertThatThrownBy(() -> team.add(new NewMember("lena m", "Lena", Role.COLLECTOR, "en")))
                .hasMessageContaining("use 2 to 60 lower-case letters");
    }

    @Test
    void theLastAdministratorStays() {
        var admin = team.find("admin").orElseThrow();

        assertThatThrownBy(() -> team.deactivate(admin.id()))
                .hasMessage("Administrator is the last administrator: make somebody else one first.");
        assertThatThrownBy(() -> team.changeRole(admin.id(), Role.COLLECTOR))
                .hasMessage("Administrator is the last administrator: make somebody else one first.");
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMIN")
    void nobodyDeactivatesThemselves() {
        StaffFixtures.person(team, "second", Role.ADMIN);
        var admin = team.find("admin").orElseThrow();

        assertThatThrownBy(() -> team.deactivate(admin.id()))
                .hasMessage("You cannot deactivate yourself: ask another administrator.");
    }

    @Test
    @WithMockUser(username = "lena", roles = "SUPERVISOR")
    void onlyAdministratorsManagePeople() {
        assertThatThrownBy(() -> team.add(new NewMember("kim", "Kim", Role.ADMIN, "en")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(username = "kim", roles = "COLLECTOR")
    void aPersonProvesThePresentPasswordBeforeANewOne() {
        StaffFixtures.person(team, "kim", Role.COLLECTOR);

        assertThatThrownBy(() -> team.changePassword("wrong", "another long phrase"))
                .hasMessage("The present password is not right: type the one you signed in with.");
        assertThatThrownBy(() -> team.changePassword(StaffFixtures.PASSWORD, StaffFixtures.PASSWORD))
                .hasMessage("The new password is the present one: choose another.");
        assertThat(team.changePassword(StaffFixtures.PASSWORD, "another long phrase")
                        .mustChangePassword())
                .isFalse();
    }
}
