package id.tanggap.web;

/// One sentence for a program whose request was refused, by status.
final class Refusals {

    private Refusals() {}

    static String sentence(int status) {
        return switch (status) {
            case 400 ->
                "Something in the request cannot be read: check its address, its fields and their encoding (UTF-8).";
            case 401 -> "Send a valid token as 'Authorization: Bearer …'. An operator makes one with 'token create'.";
            case 403 -> "You may not do this. If you were signed in, reload the page and try again.";
            case 404 -> "Nothing is at this address, or you may not see it; /api/docs describes what is.";
            case 405 -> "This address does not know this method; the header Allow names those it knows.";
            case 406 -> "The answer is JSON: accept application/json.";
            case 413 -> "This is more than one request may carry; send it in smaller parts.";
            case 414, 431 -> "The address or a header is too long; shorten it.";
            case 415 -> "Send JSON, with 'Content-Type: application/json'.";
            case 429 -> "Too many requests at the same time; try again later.";
            default ->
                status >= 500
                        ? "Something broke here. It is logged; please try again later."
                        : "The request was refused: check its address, its method and its fields.";
        };
    }
}
