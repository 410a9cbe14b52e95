package id.tanggap.channel.phone.event;

import id.tanggap.channel.ReceiverRegistry;
import org.springframework.stereotype.Component;

/// The event receivers that are open.
@Component
public class EventReceiverRegistry extends ReceiverRegistry<EventReceiver> {}
