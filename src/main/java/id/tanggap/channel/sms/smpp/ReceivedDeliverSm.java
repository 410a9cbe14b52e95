package id.tanggap.channel.sms.smpp;

/// A citizen's text as received over a bind.
///
/// @param session identifies the bind
/// @param sequence number of the request within it
record ReceivedDeliverSm(DecodedDeliverSm incoming, String session, int sequence) {}
