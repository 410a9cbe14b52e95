package id.tanggap.channel.hazard;

import id.tanggap.hazard.DocumentKind;
import java.net.URI;

/// What was fetched, on its way to be kept.
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record HazardDocument(DocumentKind kind, String channel, URI address, byte[] content) {}
