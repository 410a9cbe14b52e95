package id.tanggap.channel.sms;

import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.TextTerms;
import java.util.Optional;

/// What all carriers of text channels have in common.
public abstract class SmsCarrier implements Carrier {

    protected final SmsChannelSettings channel;
    protected final TextIntake door;

    protected SmsCarrier(SmsChannelSettings channel, TextIntake door) {
        this.channel = channel;
        this.door = door;
    }

    @Override
    public final String channelName() {
        return door.channelName();
    }

    @Override
    public final String channel() {
        return channel.way();
    }

    @Override
    public final Optional<TextTerms> text() {
        return Optional.of(channel.terms());
    }
}
