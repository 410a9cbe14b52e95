package id.tanggap.channel.sms.smpp;

/// A citizen's text as it came over a bind.
///
/// @param session names the bind
/// @param sequence number of the request within it
record ReceivedDeliverSm(DecodedDeliverSm incoming, String session, int sequence) {}
