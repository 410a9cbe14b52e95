package id.tanggap.access;

import id.tanggap.access.signin.HalfSignedIn;
import id.tanggap.access.signin.HalfSignedInRedirect;
import id.tanggap.access.signin.SessionLifetime;
import id.tanggap.access.signin.SignInAnswers;
import id.tanggap.access.signin.SignInOrigin;
import id.tanggap.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Three ways in: people by password and session, programs by token and without a session, and messages of other
/// systems that their own signature lets in.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    /// Nothing from elsewhere, nothing inline, nobody frames us.
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// The page of the API's description brings styles and scripts of its own making inline.
    private static final String API_PAGE_POLICY = CONTENT_SECURITY_POLICY + "; style-src 'self' 'unsafe-inline'";

    /// Asked for late: the accounts are made here, and the others need them.
    private final ObjectProvider<AdditionalSignIn> otherSignIns;

    private final ObjectProvider<Accounts> people;

    SecurityConfiguration(ObjectProvider<AdditionalSignIn> otherSignIns, ObjectProvider<Accounts> people) {
        this.otherSignIns = otherSignIns;
        this.people = people;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoding.encoder();
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock, Environment environment) {
        return new Accounts(jdbc, passwords, clock, isDemo(environment));
    }

    @Bean
    NeedToKnow needToKnow(JdbcClient jdbc, AuditLog audit) {
        return new NeedToKnow(jdbc, audit);
    }

    @Bean
    ApiTokens tokens(JdbcClient jdbc, Clock clock, Environment environment) {
        return new ApiTokens(jdbc, clock, isDemo(environment));
    }

    /// The profile, not a property: what opens demo accounts also brings the guard.
    private static boolean isDemo(Environment environment) {
        return environment.matchesProfiles("demo");
    }

    /// Each channel checks the signature of what comes to its hook; here is only what all of them need.
    @Bean
    @Order(0)
    SecurityFilterChain hooks(HttpSecurity http) throws Exception {
        return http.securityMatcher("/hook/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> policy(headers, CONTENT_SECURITY_POLICY))
                .build();
    }

    /// What the API can do is for those who may use it: people who are signed in, and programs with a token.
    @Bean
    @Order(1)
    SecurityFilterChain apiDescription(HttpSecurity http, ApiTokens tokens, SessionLifetime lifetime) throws Exception {
        return http.securityMatcher(
                        "/api", "/api/", "/api/docs/**", "/api/swagger-ui/**", "/api/openapi/**", "/api/openapi.*")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyAuthority(rolesOr("ROLE_API")))
                .addFilterBefore(new BearerTokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(lifetime, SecurityContextHolderFilter.class)
                .exceptionHandling(problems -> problems.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), SecurityConfiguration::wantsPage)
                        .defaultAuthenticationEntryPointFor(new ProblemEntryPoint(), AnyRequestMatcher.INSTANCE))
                .headers(headers -> policy(headers, API_PAGE_POLICY))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("API"))
                .addFilterBefore(new BearerTokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(problems -> problems.authenticationEntryPoint(new ProblemEntryPoint()))
                .headers(headers -> policy(headers, CONTENT_SECURITY_POLICY))
                .build();
    }

    /// The pages at which receivers of goods sign, people set a new password, and the first administrator makes an
    /// account, without an account: the secret in the address is the ticket in, no other site learns of it, and the
    /// browser keeps nothing.
    @Bean
    @Order(3)
    SecurityFilterChain linked(HttpSecurity http) throws Exception {
        return http.securityMatcher("/delivery/**", "/reset/**", "/setup/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http, AuthenticationManager signIn, SignInAnswers answers, SessionLifetime lifetime)
            throws Exception {
        // the parent, so that other ways to sign in have a place beside it
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(signIn);
        http.logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?bye"));
        for (var other : otherSignIns) {
            other.addTo(http);
        }
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/sign-in/**",
                                "/css/**",
                                "/js/**",
                                "/icons/**",
                                "/map/**",
                                "/webjars/**",
                                "/favicon.ico",
                                "/error",
                                "/actuator/health/**",
                                "/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/phone", "/phone/**")
                        .hasAnyRole(rolesThat(Role::answersCalls))
                        .requestMatchers("/enrolment/**")
                        .hasAnyAuthority(rolesOr(HalfSignedIn.MAY_ENROL))
                        .requestMatchers("/preferences", "/me/**")
                        .hasAnyRole(rolesThat(anybody -> true))
                        .requestMatchers(HttpMethod.GET, "/**")
                        .hasAnyRole(rolesThat(anybody -> true))
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .hasAnyRole(rolesThat(anybody -> true))
                        .anyRequest()
                        .hasAnyRole(rolesThat(Role::changesTickets)))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .authenticationDetailsSource(SignInOrigin::of)
                        .successHandler(answers)
                        .failureHandler(answers))
                .exceptionHandling(denied -> denied.accessDeniedHandler(new HalfSignedInRedirect()))
                .addFilterBefore(lifetime, SecurityContextHolderFilter.class)
                .addFilterAfter(new SignInRightsFilter(people.getObject()), SecurityContextHolderFilter.class)
                .headers(headers -> policy(headers, withFormTargets(CONTENT_SECURITY_POLICY)))
                .build();
    }

    /// A browser that goes to an address, not a program.
    private static boolean wantsPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /// Signing out by a form leads on to the provider.
    private String withFormTargets(String policy) {
        var targets =
                otherSignIns.stream().map(other -> " " + other.formTarget()).collect(Collectors.joining());
        return policy.replace("form-action 'self'", "form-action 'self'" + targets);
    }

    /// Those who only read are stopped here, and once more by the verbs themselves.
    private static String[] rolesThat(Predicate<Role> may) {
        return Arrays.stream(Role.values()).filter(may).map(Role::name).toArray(String[]::new);
    }

    /// Not `authenticated()`: who is half signed in is authenticated, and has no role.
    private static String[] rolesOr(String authority) {
        return Stream.concat(Arrays.stream(Role.values()).map(role -> "ROLE_" + role.name()), Stream.of(authority))
                .toArray(String[]::new);
    }

    private static void policy(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentViewerResolver());
    }
}
