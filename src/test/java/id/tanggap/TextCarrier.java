package id.tanggap;

import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.carrier.TextTerms;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/// A provider as tests need one: takes every message under a name of its own, unless it is told to answer otherwise.
public final class TextCarrier implements Carrier {

    private final String channel;
    private final TextTerms terms;
    private final List<OutboundMessage> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<CarrierResult>> answers = new HashMap<>();

    public TextCarrier(String channel, TextTerms terms) {
        this.channel = channel;
        this.terms = terms;
    }

    @Override
    public String channelName() {
        return channel + "-uji";
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public Optional<TextTerms> text() {
        return Optional.of(terms);
    }

    /// The answers to the next messages to a number, in turn. What other tests left for the morning may leave before.
    public synchronized void answersNext(String number, CarrierResult... next) {
        answers.computeIfAbsent(number, recipient -> new ArrayDeque<>()).addAll(List.of(next));
    }

    @Override
    public synchronized CarrierResult carry(OutboundMessage message) {
        var answer =
                answers.getOrDefault(message.recipient(), new ArrayDeque<>()).poll();
        if (answer != null) {
            return answer;
        }
        taken.add(message);
        return new CarrierResult.Accepted(providerId(message));
    }

    /// The provider's name for a message at its latest attempt.
    public static String providerId(OutboundMessage message) {
        return "SM" + message.id() + "-" + message.attempt();
    }

    public List<OutboundMessage> to(String number) {
        return taken.stream().filter(one -> one.recipient().equals(number)).toList();
    }
}
