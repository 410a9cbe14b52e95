package id.tanggap.channel.sms;

import java.time.Clock;
import java.time.Duration;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.messaging.support.MessageBuilder;

/// Sends the sets into the flow that have waited a day for parts that do not come.
public final class PartsWatch extends Leased {

    private static final Duration LOOK_EACH = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofHours(24);

    private final TextDoor door;
    private final Parts parts;
    private final Clock clock;

    public PartsWatch(TextDoor door, Parts parts, LockRepository leases, Clock clock) {
        super("sms-parts." + door.channelName(), leases, LOOK_EACH);
        this.door = door;
        this.parts = parts;
        this.clock = clock;
    }

    /// A set that waits no longer.
    public record Overdue(long set) {}

    @Override
    protected void round() {
        parts.waitingSince(door.channelName(), clock.instant().minus(PATIENCE))
                .forEach(set ->
                        sendMessage(MessageBuilder.withPayload(new Overdue(set)).build()));
    }

    @Override
    protected void failed(Exception problem) {
        door.fails("parts of long messages cannot be looked at");
    }
}
