package id.tanggap.intake.ledger;

import id.tanggap.platform.blob.Sha256;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The keys under which programs submit reports: a repeated key with the same content is the same report.
@Repository
public class SubmissionKeys {

    /// How long a key is remembered: a program that repeats a request later than this makes a new report.
    public static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;

    SubmissionKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the row was received with exactly these bytes.
    public boolean hasContent(long inboundId, Sha256 content) {
        return jdbc.sql("select sha256 = :sha256 from inbound where id = :id")
                .param("sha256", content.bytes())
                .param("id", inboundId)
                .query(Boolean.class)
                .single();
    }

    /// Frees the key of a row that was received before the keys of today are remembered; the row itself stays.
    ///
    /// @return whether the key is free now
    public boolean release(long inboundId, Instant now) {
        return jdbc.sql("""
                                update inbound set source_key = source_key || ' (released ' || id || ')'
                                where id = :id and received_at < :before
                                """)
                        .param("id", inboundId)
                        .param("before", Timestamp.from(now.minus(REMEMBERED)))
                        .update()
                > 0;
    }
}
