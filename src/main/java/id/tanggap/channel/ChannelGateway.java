package id.tanggap.channel;

import org.jspecify.annotations.Nullable;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.gateway.MessagingGatewaySupport;
import org.springframework.messaging.MessagingException;

/// The entrance of a channel's flow. Whoever reads the outside, by pulling or by a webhook, sends what it found in
/// here. The flow runs on the same thread: when a method returns, what was sent is committed and may be acknowledged.
///
/// What the flow throws is told by the flow's error channel (log and standing of the channel) and thrown here as it
/// was: nothing was kept, and the source must offer it again.
public final class ChannelGateway extends MessagingGatewaySupport {

    ChannelGateway(DirectChannel errors) {
        setErrorChannel(errors);
    }

    /// Into a flow whose last step answers nothing.
    public void keep(Object received) {
        try {
            send(received);
        } catch (MessagingException e) {
            throw unwrapped(e);
        }
    }

    /// Into a flow whose last step answers.
    public @Nullable Object exchange(Object received) {
        try {
            return sendAndReceive(received);
        } catch (MessagingException e) {
            throw unwrapped(e);
        }
    }

    /// What a step of the flow threw, without the envelopes of the framework.
    static RuntimeException unwrapped(MessagingException e) {
        Throwable deepest = e;
        while (deepest instanceof MessagingException && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest instanceof RuntimeException known ? known : e;
    }
}
