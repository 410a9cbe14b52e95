package id.tanggap.channel.phone;

import id.tanggap.phone.CallLedger.Batch;
import java.util.List;
import org.springframework.integration.endpoint.MessageProducerSupport;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.messaging.support.MessageBuilder;

/// Runs the rounds of a channel, each in a thread of its own, and sends what they read into the flow, which commits it
/// before it returns.
final class Watch extends MessageProducerSupport {

    private final List<Turns> turns;

    Watch(String channelName, List<Round> rounds, LockRepository leases) {
        this.turns = rounds.stream()
                .map(round -> new Turns(channelName, round, leases, this::send))
                .toList();
    }

    /// Returns when the flow has committed it.
    void send(Batch batch) {
        sendMessage(MessageBuilder.withPayload(batch).build());
    }

    @Override
    protected void doStart() {
        turns.forEach(Turns::start);
    }

    @Override
    protected void doStop() {
        turns.forEach(Turns::stop);
        turns.forEach(Turns::join);
    }
}
