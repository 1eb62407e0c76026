package io.dunwell.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DunwellTest
class CustomerSearchTest {

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerSearch search;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private EarlierCustomers earlier;

    @Autowired
    private Books books;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void aCompany(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
    }

    private long alder() {
        return customers
                .register(NewCustomer.of("csv", "A-0017", "Alder & Söhne", "de", "DE")
                        .withContacts(NewContact.billing("Ada Weiß", "ada@alder.example")
                                .withPhone("030 901820")))
                .id();
    }

    @Test
    void importedCustomersAreFoundByEverythingThatIsKnownOfThem() {
        var alder = alder();
        customers.register(NewCustomer.of("csv", "B-17", "Birch", "en", "US"));

        for (var typed : List.of(
                "alder",
                "soehne alder",
                "17 alder",
                "a-0017",
                "weiss",
                "ada@alder",
                "@alder.example",
                "0309018",
                "901820",
                "alder ada")) {
            assertThat(search.idsMatching(typed, 10)).as(typed).containsExactly(alder);
        }
        assertThat(search.idsMatching("alder birch", 10)).isEmpty();
        assertThat(search.idsMatching("17", 10)).hasSize(2);
        assertThat(search.idsMatching("  ", 10)).isEmpty();
        assertThat(search.idsMatching("&", 10)).isEmpty();
    }

    @Test
    void changesAreFoundAtOnceAndWhatWasBeforeIsNot() {
        var id = alder();
        var ada = customers.contacts(id).get(0).id();

        customers.rename(id, "Birch & Co");
        customers.changeContact(
                ada, NewContact.billing("Bea Schwarz", "bea@birch.example").withPhone("+1 312 555 0123"));
        customers.addContact(id, NewContact.billing("Cem Blau", null));

        for (var typed : List.of("birch", "bea schwarz", "bea@", "3125550123", "cem")) {
            assertThat(search.idsMatching(typed, 10)).as(typed).containsExactly(id);
        }
        for (var typed : List.of("alder", "weiß", "ada@", "901820")) {
            assertThat(search.idsMatching(typed, 10)).as(typed).isEmpty();
        }
        customers.retireContact(ada);
        assertThat(search.idsMatching("schwarz", 10)).isEmpty();
    }

    @Test
    void changesThatAreTakenBackChangeNoWords() {
        var id = alder();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    customers.rename(id, "Birch");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(search.idsMatching("alder", 10)).containsExactly(id);
        assertThat(search.idsMatching("birch", 10)).isEmpty();
    }

    @Test
    void billsLeadToWhoOwesThem() {
        var account = books.of(
                """
                customer Alder
                2026-01-05  invoice  RE-2026-1  1200.00 EUR  due 2026-02-04
                2026-01-05  invoice  RE-2026-2  1200.00 EUR  due 2026-02-04
                """);

        assertThat(search.idsMatching("re-2026", 10))
                .containsExactly(account.account().customerId());
        assertThat(suggestions.of("re-2026-2", 8).bills())
                .extracting(hit -> hit.bill().number(), Suggestions.BillHit::customer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("RE-2026-2", "Alder"));
    }

    @Test
    void theClosestComeFirst() {
        customers.registerAll(List.of(
                NewCustomer.of("csv", "1", "Zeder Alder", "en", "US"),
                NewCustomer.of("csv", "2", "Alder Bros", "en", "US"),
                NewCustomer.of("csv", "3", "Birch", "en", "US").withContacts(NewContact.billing("Alder Smith", null)),
                NewCustomer.of("csv", "4", "Alder", "en", "US")));

        assertThat(suggestions.of("alder", 8).customers())
                .extracting(hit -> hit.customer().name(), Suggestions.Hit::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Alder", null),
                        org.assertj.core.groups.Tuple.tuple("Alder Bros", null),
                        org.assertj.core.groups.Tuple.tuple("Zeder Alder", null),
                        org.assertj.core.groups.Tuple.tuple("Birch", "Alder Smith"));
        assertThat(suggestions.of("alder", 2).customers()).hasSize(2);
    }

    @Test
    void aNumberIsFoundHoweverManyOthersBeginLikeIt() {
        customers.registerAll(IntStream.range(0, 300)
                .mapToObj(i -> NewCustomer.of("csv", "N" + i, "7 Sisters", "en", "US"))
                .toList());
        var seven = customers
                .register(NewCustomer.of("csv", "7", "Alder", "en", "US"))
                .id();

        assertThat(suggestions.of("7", 8).customers().get(0).customer().id()).isEqualTo(seven);
        assertThat(suggestions.exactly("7")).map(Suggestions.Exact::customerId).contains(seven);
        assertThat(suggestions.exactly("7 sisters")).isEmpty();
    }

    @Test
    void listsEndWhereNobodyReadsOn() {
        customers.registerAll(IntStream.range(0, CustomerSearch.MOST + 20)
                .mapToObj(i -> NewCustomer.of("csv", "N" + i, "Alder " + i, "en", "US"))
                .toList());

        assertThat(customers.search("alder", PageRequest.of(0, 50)).getTotalElements())
                .isEqualTo(CustomerSearch.MOST);
        assertThat(customers.search("1019 alder", PageRequest.of(0, 50)).getContent())
                .extracting(CustomerRow::name)
                .containsExactly("Alder 1019");
    }

    @Test
    void customersOfEarlierVersionsGetTheirWordsOnceAndARepeatIsHarmless() {
        customers.registerAll(IntStream.range(0, 1_100)
                .mapToObj(i -> NewCustomer.of("csv", "N" + i, "Söhne " + i, "en", "US")
                        .withContacts(NewContact.billing("Ada " + i, "ada" + i + "@alder.example")))
                .toList());
        var before = words();
        jdbc.sql("delete from customer_word where customer_id > 5").update();
        jdbc.sql("update customer_word_progress set done_until = 0, last_customer = (select max(id) from customer)")
                .update();

        earlier.afterSingletonsInstantiated();
        assertThat(words()).isEqualTo(before);
        earlier.afterSingletonsInstantiated();
        jdbc.sql("update customer_word_progress set done_until = 0").update();
        earlier.afterSingletonsInstantiated();

        assertThat(words()).isEqualTo(before);
        assertThat(search.idsMatching("soehne 1099", 10)).hasSize(1);
    }

    private Set<String> words() {
        return Set.copyOf(jdbc.sql("select word, customer_id, contact_id from customer_word")
                .query((row, number) -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3))
                .list());
    }
}
