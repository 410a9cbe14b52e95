package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.ticket.OpenedTicket;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Takes letters out of the house and keeps them.
public final class CapturedMails implements Carrier {

    public static final String NAME = "uji";

    private static final long A_MINUTE = 60;
    private static final Pattern WITHDRAWAL = Pattern.compile("/replies/(\\d+)/withdrawal");

    private final BlockingQueue<OutboundMessage> taken = new LinkedBlockingQueue<>();

    @Override
    public String channelName() {
        return NAME;
    }

    @Override
    public String channel() {
        return "email";
    }

    @Override
    public CarrierResult carry(OutboundMessage message) {
        taken.add(message);
        return new CarrierResult.Taken();
    }

    /// The next letter about a ticket; those of other tickets in the house pass by.
    public OutboundMessage about(OpenedTicket ticket) throws InterruptedException {
        while (true) {
            var letter = taken.poll(A_MINUTE, TimeUnit.SECONDS);
            assertThat(letter).as("a letter").isNotNull();
            if (Objects.equals(letter.ticketId(), ticket.id())) {
                return letter;
            }
        }
    }

    /// Id of the answer that a page offers to take back.
    public static String waitingOn(String page) {
        return WITHDRAWAL.matcher(page).results().findFirst().orElseThrow().group(1);
    }
}
