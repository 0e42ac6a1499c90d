package timeline

import (
	"net/url"
	"strings"
)

// What an address of a page is, alone and in a list.
const (
	urlForm       = "an absolute address that begins with http:// or https://"
	listedURLForm = urlForm + " (a semicolon inside one is written %3B)"
)

// urlProblem says what is wrong with the address of a page; empty when nothing is.
func urlProblem(address string) Phrase {
	rest, ok := strings.CutPrefix(address, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(address, "http://")
	}
	if !ok {
		return say("is not a web address")
	}
	plain := plainAddress(rest)
	if !plain && strings.ContainsAny(rest, notInAddress) {
		return say("has a character that no address has")
	}
	host, _, _ := strings.Cut(rest, "/")
	if plain && plainHost(host) {
		return Phrase{}
	}
	parsed, err := url.Parse(address)
	if err != nil || parsed.Hostname() == "" {
		return say("is not a web address")
	}
	if parsed.User != nil {
		return say("holds a user name")
	}
	return Phrase{}
}

const notInAddress = " \t\"<>\\^`{|}"

// plainAddress reports whether an address has neither a character that no address has nor a %, after which more needs to be looked
// at. It has no branches, since it is asked about every letter of every address of a file.
func plainAddress(rest string) bool {
	// A bit for each character that is not plain: those below 64, those below 128, and none beyond.
	sets := [4]uint64{
		1<<' ' | 1<<'\t' | 1<<'"' | 1<<'<' | 1<<'>' | 1<<'%',
		1<<('\\'&63) | 1<<('^'&63) | 1<<('`'&63) | 1<<('{'&63) | 1<<('|'&63) | 1<<('}'&63),
	}
	var found uint64
	for i := range len(rest) {
		found |= sets[rest[i]>>6] >> (rest[i] & 63)
	}
	return found&1 == 0
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
