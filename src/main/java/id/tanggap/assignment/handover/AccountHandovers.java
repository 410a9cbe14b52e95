package id.tanggap.assignment.handover;

import id.tanggap.access.Account;
import id.tanggap.access.register.AccountClosing;
import id.tanggap.ticket.event.TicketReopened;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The tickets of closed accounts: what is to be handed over, and how far that is.
@Component
public class AccountHandovers implements AccountClosing {

    static final String OPEN = "assignee_id = :user and state not in ('resolved', 'closed', 'cancelled')";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountHandovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void closed(long user, @Nullable Long heir) {
        reopened(user);
        var by = Account.viewerOf(SecurityContextHolder.getContext().getAuthentication());
        jdbc.sql("""
                        insert into account_handover (user_id, heir_id, by_id, by_name, made_at)
                        values (:user, :heir, :by, :name, :now)
                        """)
                .param("user", user)
                .param("heir", heir)
                .param("by", by.map(viewer -> viewer.userId()).orElse(null))
                .param("name", by.map(viewer -> viewer.name()).orElse("system"))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Waits for the ticket that is being handed over.
    @Override
    public void reopened(long user) {
        jdbc.sql("update account_handover set ended_at = :now where user_id = :user and ended_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("user", user)
                .update();
    }

    /// A ticket that ended before its owner left, and comes back to them within the window, goes the way of the others.
    @EventListener
    void cameBack(TicketReopened ticket) {
        if (ticket.assignee() != null) {
            goOn(ticket.assignee());
        }
    }

    private void goOn(long user) {
        jdbc.sql("""
                        insert into account_handover (user_id, heir_id, by_name, made_at)
                        select id, heir_id, 'system', :now from app_user where id = :user and not enabled
                        on conflict (user_id) where ended_at is null do update set last_id = 0
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("user", user)
                .update();
    }

    /// The newest of a person; empty if their account was never closed.
    public Optional<AccountHandover> of(long user) {
        return jdbc.sql("""
                        select a.handed, a.released, a.kept, a.ended_at, h.name as heir,
                               (select count(*) from ticket where %s) as open
                        from account_handover a
                        left join app_user h on h.id = a.heir_id
                        where a.user_id = :user
                        order by a.id desc
                        limit 1
                        """.formatted(OPEN))
                .param("user", user)
                .query((row, n) -> {
                    var ended = row.getTimestamp("ended_at");
                    return new AccountHandover(
                            row.getString("heir"),
                            row.getInt("open"),
                            row.getInt("handed"),
                            row.getInt("released"),
                            row.getInt("kept"),
                            ended == null ? null : ended.toInstant());
                })
                .optional();
    }
}
