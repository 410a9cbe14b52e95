package id.tanggap.desk.factor;

/// Where somebody goes whose half sign-in is over.
final class SignInAgain {

    static final String TO = "redirect:/sign-in";

    private SignInAgain() {}
}
