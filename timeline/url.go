package timeline

import (
	"net/url"
	"strings"
)

const urlForm = "an absolute address that begins with http:// or https://"

// urlProblem says what is wrong with the address of a page; empty when nothing is.
func urlProblem(address string) string {
	rest, ok := strings.CutPrefix(address, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(address, "http://")
	}
	if !ok {
		return "is not a web address"
	}
	escaped := false
	for i := range len(rest) {
		switch rest[i] {
		case ' ', '\t', '"', '<', '>', '\\', '^', '`', '{', '|', '}':
			return "has a character that no address has"
		case '%':
			escaped = true
		}
	}
	host, _, _ := strings.Cut(rest, "/")
	if plainHost(host) && !escaped {
		return ""
	}
	parsed, err := url.Parse(address)
	if err != nil || parsed.Hostname() == "" {
		return "is not a web address"
	}
	if parsed.User != nil {
		return "holds a user name"
	}
	return ""
}

// plainHost reports whether a host is made of labels and dots only, as nearly all are, so that nothing more need be parsed.
func plainHost(host string) bool {
	dot := false
	for i := range len(host) {
		c := host[i]
		switch {
		case c == '.':
			if i == 0 || host[i-1] == '.' {
				return false
			}
			dot = true
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-':
		default:
			return false
		}
	}
	return dot
}
