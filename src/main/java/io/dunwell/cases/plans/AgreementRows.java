package io.dunwell.cases.plans;

import io.dunwell.kernel.SqlRow;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words that were agreed. */
@Component
public class AgreementRows {

    private final JdbcClient jdbc;

    AgreementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first words stay. */
    public void keep(long planId, Agreement agreement, Instant now) {
        jdbc.sql("insert ignore into plan_agreement (plan_id, language, body, digest, made_at) values (?, ?, ?, ?, ?)")
                .params(planId, agreement.language(), agreement.body(), agreement.digest(), SqlRow.stored(now))
                .update();
    }

    public Optional<Agreement> find(long planId) {
        return jdbc.sql("select language, body, digest from plan_agreement where plan_id = ?")
                .param(planId)
                .query((row, number) ->
                        new Agreement(row.getString("language"), row.getString("body"), row.getString("digest")))
                .optional();
    }
}
