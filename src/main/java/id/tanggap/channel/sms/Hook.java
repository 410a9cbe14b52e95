package id.tanggap.channel.sms;

/// What a channel does with requests from its provider. Whatever they hold is answered, never thrown.
public interface Hook {

    /// A citizen's text.
    HookAnswer message(HookRequest request);

    /// What became of a text of ours.
    HookAnswer status(HookRequest request);
}
