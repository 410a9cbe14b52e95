package id.tanggap.channel.sms;

import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.TextTerms;
import java.util.Optional;

/// What all carriers of text channels have in common.
public abstract class SmsCarrier implements Carrier {

    protected final SmsChannelSettings channel;
    protected final TextIntake intake;

    protected SmsCarrier(SmsChannelSettings channel, TextIntake intake) {
        this.channel = channel;
        this.intake = intake;
    }

    @Override
    public final String channelName() {
        return intake.channelName();
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
