package io.dunwell.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.agencies.PlacementPackages.Delivery;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DunwellTest
class PackageDropsTest {

    private static final LocalDate PLACED = LocalDate.parse("2026-05-04");

    @Autowired
    ApplicationContext application;

    @Autowired
    Agencies agencies;

    @Autowired
    PlacementPackages packages;

    @Autowired
    CompanyClock clock;

    private final List<String> arrived = new ArrayList<>();
    private @Nullable String refused;
    private PackageDrops drops;
    private long placement;

    @BeforeEach
    void aPlacedAccount(@Autowired Companies companies, @Autowired AgencyDirectory directory, @Autowired Books books) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-05-04");
        var where = Drop.of("sftp://dunwell@files.firm.example/in", "SHA256:" + "a".repeat(43));
        directory.add(new AgencyDetails("Firm & Fair", null, BigDecimal.TEN, null, 5, where));
        var account = books.of("2026-01-05  invoice  INV-1  300.00 EUR  due 2026-02-04")
                .account();
        placement = agencies.place("case-1", account, Money.of("300.00", "EUR"), PLACED, "olaf", null);
        drops = drops();
    }

    @Test
    void thePackageIsPutThereOnce() {
        assertThat(drops.deliver(clock.instant())).isEqualTo(1);
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(drops.deliver(clock.instant())).isZero();

        assertThat(arrived).containsExactly("files.firm.example placement-%d.zip".formatted(placement));
        assertThat(packages.deliveries(placement)).extracting(Delivery::by).containsExactly("SFTP files.firm.example");
    }

    @Test
    void whatDidNotArriveIsTriedAgainAfterAnHour() {
        refused = "The server did not answer; it is tried again.";
        drops.deliver(clock.instant());
        drops.deliver(clock.instant());
        assertThat(drops.of(placement).orElseThrow().count()).isEqualTo(1);
        assertThat(drops.of(placement).orElseThrow().remark()).isEqualTo(refused);

        refused = null;
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(61)));
        drops.deliver(clock.instant());

        assertThat(arrived).hasSize(1);
        assertThat(drops.of(placement).orElseThrow().count()).isEqualTo(2);
        assertThat(drops.of(placement).orElseThrow().remark()).isNull();
    }

    @Test
    void whatSomebodyTookIsNotPutThereAsWell() {
        packages.take(placement);

        assertThat(drops.deliver(clock.instant())).isZero();
    }

    @Test
    void whatCameBackIsNotPutThere() {
        agencies.recall(placement, PLACED, null);

        assertThat(drops.deliver(clock.instant())).isZero();
    }

    private PackageDrops drops() {
        return new PackageDrops(
                new PackageDrop() {
                    @Override
                    public boolean isSet() {
                        return true;
                    }

                    @Override
                    public Optional<String> put(Drop where, String name, byte[] content) {
                        if (refused == null) {
                            arrived.add(where.host() + " " + name);
                        }
                        return Optional.ofNullable(refused);
                    }
                },
                application.getBean(Companies.class),
                packages,
                application.getBean(PlacementRepository.class),
                application.getBean(AgencyRepository.class),
                application.getBean(JdbcClient.class),
                application.getBean(TransactionTemplate.class));
    }
}
