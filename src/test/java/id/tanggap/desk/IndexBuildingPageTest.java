package id.tanggap.desk;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.search.IndexDamage;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class IndexBuildingPageTest {

    private static final TicketTestSetup HOUSE = TicketTestSetup.shared();
    private static final String SAID = "pencarian sedang dibangun: 0 dari sekitar";

    /// Messages are locked, so that no ticket can be read for the index.
    @Test
    void the_list_of_what_was_found_and_the_palette_say_that_the_index_is_being_built() throws SQLException {
        var last = HOUSE.opened(Complaint.usual());
        var visitor = FormClient.signedIn(HOUSE, HOUSE.somebody(Role.AGENT, null));
        await("the index has heard of what other tests did: it would wait for the lock with that")
                .until(() -> visitor.page("/queue?q=" + last.number().digits())
                        .contains("/tickets/" + last.number().digits()));
        try (var connection = HOUSE.room(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table ticket_message in access exclusive mode");
            IndexDamage.in(HOUSE);

            await().until(() -> visitor.page("/queue?q=laporan").contains(SAID));
            assertThat(visitor.page("/palette?q=laporan")).contains("data-building", SAID);
            assertThat(visitor.page("/queue/export?tab=found&q=laporan"))
                    .contains("tiket lama mungkin tidak ada dalam daftar ini");
            connection.rollback();
        }

        await().until(() -> !visitor.page("/queue?q=laporan").contains(SAID));
        assertThat(visitor.page("/queue?q=laporan")).doesNotContain("sedang dibangun");
        assertThat(visitor.page("/palette?q=laporan")).doesNotContain("sedang dibangun");
    }
}
