package horqin.web;

import java.security.Principal;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes the shell of the page that is being drawn. The template asks for it, so that
 * redirects, fragments and files cost nothing, and pages drawn by an exception handler
 * have it too.
 */
@Component("shells")
class Shells {

	private static final Log LOG = LogFactory.getLog(Shells.class);

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	/** Entries that fit on one line of a window of 1366 pixels. */
	private static final int ROOM = 10;

	private final List<NavigationSource> navigation;

	private final ObjectProvider<UnreadCount> unread;

	private final ObjectProvider<DemonstrationBanner> demonstration;

	private final InstantSource clock;

	private final Footer footer;

	Shells(ObjectProvider<NavigationSource> navigation, ObjectProvider<UnreadCount> unread,
			ObjectProvider<DemonstrationBanner> demonstration, InstantSource clock, Footer footer) {
		this.navigation = navigation.stream().toList();
		this.unread = unread;
		this.demonstration = demonstration;
		this.clock = clock;
		this.footer = footer;
	}

	/**
	 * The shell of the request that this thread answers; the same one when asked again.
	 */
	public Shell current() {
		var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		HttpServletRequest request = attributes.getRequest();
		if (request.getAttribute(Shell.class.getName()) instanceof Shell shell) {
			return shell;
		}
		Flash flash = Flash.take(request, attributes.getResponse());
		Shell shell = failed(request) ? bare(request, flash) : full(request, flash);
		request.setAttribute(Shell.class.getName(), shell);
		return shell;
	}

	/** When the platform itself is in trouble, the page about it asks nobody anything. */
	private static boolean failed(HttpServletRequest request) {
		return request.getDispatcherType() == DispatcherType.ERROR
				&& request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status >= 500;
	}

	private Shell full(HttpServletRequest request, @Nullable Flash flash) {
		SignedIn who = who(request);
		String path = path(request);
		try {
			List<NavigationSource.Item> items = this.navigation.stream()
				.flatMap((source) -> source.items(who).stream())
				.sorted(Comparator.comparingInt(NavigationSource.Item::place))
				.toList();
			UnreadCount messages = this.unread.getIfAvailable();
			int waiting = (who != null && messages != null) ? messages.unread(who) : 0;
			return new Shell(entries(items, path), who, this.demonstration.getIfAvailable(), waiting,
					(messages != null) ? messages.href() : "", large(request), now(), path, this.footer, flash);
		}
		catch (RuntimeException ex) {
			if (request.getDispatcherType() != DispatcherType.ERROR) {
				throw ex;
			}
			LOG.error("The shell of an error page could not be made", ex);
			return bare(request, flash);
		}
	}

	private Shell bare(HttpServletRequest request, @Nullable Flash flash) {
		return new Shell(List.of(), null, null, 0, "", large(request), now(), path(request), this.footer, flash);
	}

	/**
	 * The entry whose path is the longest one above this page is current, and only that
	 * one.
	 */
	static List<Shell.Entry> entries(List<NavigationSource.Item> items, String path) {
		String nearest = items.stream()
			.map(NavigationSource.Item::href)
			.filter((href) -> path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/"))
			.max(Comparator.comparingInt(String::length))
			.orElse("");
		return items.stream()
			.map((item) -> new Shell.Entry(item.label(), item.href(), item.href().equals(nearest),
					items.size() > ROOM && item.place() >= NavigationSource.UPKEEP))
			.toList();
	}

	private static @Nullable SignedIn who(HttpServletRequest request) {
		Principal principal = request.getUserPrincipal();
		Object holder = (principal instanceof Authentication signedIn) ? signedIn.getPrincipal() : principal;
		return (holder instanceof SignedIn who) ? who : null;
	}

	private static String path(HttpServletRequest request) {
		Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (original instanceof String uri) ? uri : request.getRequestURI();
	}

	private static boolean large(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		if (cookies != null) {
			for (Cookie cookie : cookies) {
				if (SizePages.COOKIE.equals(cookie.getName())) {
					return SizePages.LARGE.equals(cookie.getValue());
				}
			}
		}
		return false;
	}

	private String now() {
		return Wording.time(LocalDateTime.ofInstant(this.clock.instant(), ZONE));
	}

}
