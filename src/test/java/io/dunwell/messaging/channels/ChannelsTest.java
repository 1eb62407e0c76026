package io.dunwell.messaging.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Company;
import io.dunwell.kernel.CompanyMode;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    @Test
    void nothingOfADemoCompanyLeavesWhateverCredentialsAreSet() {
        var channels = channels(CompanyMode.DEMO, true);

        assertThat(channels.of(Channel.EMAIL)).isEqualTo(new LocalCapture(Channel.EMAIL));
        assertThat(channels.of(Channel.SMS)).isEqualTo(new LocalCapture(Channel.SMS));
        assertThat(channels.sendOutside()).isFalse();
    }

    @Test
    void withoutCredentialsMessagesStayInTheLocalOutbox() {
        var channels = channels(CompanyMode.LIVE, false);

        assertThat(channels.of(Channel.EMAIL)).isEqualTo(new LocalCapture(Channel.EMAIL));
        assertThat(channels.sendOutside()).isFalse();
    }

    @Test
    void aLiveCompanyWithCredentialsReallySends() {
        var channels = channels(CompanyMode.LIVE, true);

        assertThat(channels.of(Channel.EMAIL)).isInstanceOf(Reachable.class);
        assertThat(channels.isOutside(Channel.EMAIL)).isTrue();
        assertThat(channels.sendOutside()).isTrue();
    }

    @Test
    void lettersWaitForAPersonInEveryCompany() {
        assertThat(channels(CompanyMode.DEMO, false).of(Channel.LETTER)).isInstanceOf(LetterChannel.class);
        assertThat(channels(CompanyMode.LIVE, true).isOutside(Channel.LETTER)).isFalse();
    }

    private static Channels channels(CompanyMode mode, boolean configured) {
        var companies = mock(Companies.class);
        when(companies.current()).thenReturn(company(mode));
        return new Channels(
                companies,
                List.of(
                        new Reachable(Channel.EMAIL, configured),
                        new Reachable(Channel.SMS, configured),
                        new LetterChannel()));
    }

    private static Company company(CompanyMode mode) {
        return new Company(
                "Nordlys",
                mode,
                ZoneId.of("Europe/Berlin"),
                "DE",
                "",
                "EUR",
                "de",
                LocalTime.of(6, 0),
                Allowance.ofGrace(2),
                BigDecimal.TEN,
                null,
                null,
                null);
    }

    private record Reachable(Channel channel, boolean isConfigured) implements ChannelGateway {

        @Override
        public Outcome send(Outgoing message) {
            throw new AssertionError("Nothing may be sent by this test");
        }
    }
}
