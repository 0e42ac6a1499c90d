// Package fetch gets a file over HTTPS, for a person who asked for it: never by itself, from nobody but the host that was
// named, no more than a limit, no longer than a limit, and from where it broke off the last time.
package fetch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Fetcher gets files.
type Fetcher struct {
	Client   *http.Client  // nil for the usual one; its rules for redirects and time are not used
	Limit    int64         // size of a file, bytes
	Patience time.Duration // for all of it
	Types    []string      // content types that are accepted, without parameters

	// Progress is told how many bytes have come, and how many the file has, -1 when nobody knows; nil tells nobody.
	Progress func(came, whole int64)
}

// IsAddress says whether a text is the address of a file elsewhere and not the name of one here.
func IsAddress(text string) bool { return strings.Contains(text, "://") }

// Check looks for what is wrong with an address. The error is an *Error.
func Check(address string) (*url.URL, error) {
	where, err := url.Parse(address)
	switch {
	case err != nil:
		return nil, &Error{Flaw: NoAddress, What: err.Error(), Err: err}
	case where.Scheme != "https":
		return nil, &Error{Flaw: NotHTTPS, Address: Shown(where)}
	case where.Hostname() == "":
		return nil, &Error{Flaw: NoHost, Address: Shown(where)}
	case where.User != nil:
		return nil, &Error{Flaw: Secret, Address: Shown(where)}
	}
	return where, nil
}

// Get fetches a file into part. When part holds the beginning of it already, only the rest is asked for, as far as the
// server says that the file is still the same. When it breaks off, part stays for the next time and the error is
// ErrBrokeOff; when part is whole, the caller takes it away with Drop. The error is an *Error, or that of a context that was given up.
func (f *Fetcher) Get(ctx context.Context, address, part string) error {
	where, err := Check(address)
	if err != nil {
		return err
	}
	ctx, stop := context.WithTimeout(ctx, f.Patience)
	defer stop()
	have, tag := begun(part, where.String())
	err = f.get(ctx, where, part, have, tag)
	if errors.Is(err, errRange) {
		if err = Drop(part); err == nil {
			err = f.get(ctx, where, part, 0, "")
		}
	}
	if err == nil {
		return nil
	}
	return f.named(ctx, where, err)
}

// named says of which address an error is. One that has no flaw of its own came while the system reached for the server.
func (f *Fetcher) named(ctx context.Context, where *url.URL, err error) error {
	wrong, ok := errors.AsType[*Error](err)
	switch {
	case errors.Is(ctx.Err(), context.Canceled):
		return fmt.Errorf("fetch %s: %w", Shown(where), err)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		wrong = &Error{Flaw: Slow, What: f.Patience.String(), Err: err}
	case !ok:
		wrong = &Error{Flaw: Unreachable, What: err.Error(), Err: err}
	}
	wrong.Address = Shown(where)
	return wrong
}

// Shown is an address without what may be a secret in it.
func Shown(where *url.URL) string {
	open := *where
	open.RawQuery, open.Fragment = "", ""
	return open.Redacted()
}

// errRange says that the server cannot go on from where the part ends.
var errRange = errors.New("cannot go on from where it broke off")

// get asks once.
func (f *Fetcher) get(ctx context.Context, where *url.URL, part string, have int64, tag string) (err error) {
	ask, err := http.NewRequestWithContext(ctx, http.MethodGet, where.String(), http.NoBody)
	if err != nil {
		return err
	}
	ask.Header.Set("User-Agent", "Frontline")
	ask.Header.Set("Accept-Encoding", "identity") // else lengths and ranges are those of something else
	if have > 0 {
		ask.Header.Set("Range", fmt.Sprintf("bytes=%d-", have))
		ask.Header.Set("If-Range", tag)
	}
	answer, err := f.client().Do(ask)
	if err != nil {
		return unwrapped(err)
	}
	defer func() { err = errors.Join(err, answer.Body.Close()) }()
	if answer.StatusCode != http.StatusPartialContent {
		if have > 0 && answer.StatusCode == http.StatusRequestedRangeNotSatisfiable {
			return errRange
		}
		have = 0
	}
	whole, err := f.judge(answer, have)
	if err != nil {
		return err
	}
	if have == 0 {
		if err := begin(part, where.String(), validator(answer)); err != nil {
			return &Error{Flaw: Disk, What: err.Error(), Err: err}
		}
	}
	return f.receive(answer.Body, part, have, whole)
}

// judge looks at an answer before anything of it is kept, and says how long the whole file is, -1 when nobody knows.
func (f *Fetcher) judge(answer *http.Response, have int64) (whole int64, err error) {
	switch answer.StatusCode {
	case http.StatusOK:
	case http.StatusPartialContent:
		if whole, err = rest(answer, have); err != nil {
			return 0, err
		}
	default:
		return 0, &Error{Flaw: Answered, What: answer.Status}
	}
	kind, _, err := mime.ParseMediaType(answer.Header.Get("Content-Type"))
	if err != nil || !slices.Contains(f.Types, kind) {
		return 0, &Error{Flaw: WrongType, What: answer.Header.Get("Content-Type")}
	}
	length := int64(-1)
	if answer.ContentLength >= 0 {
		length = have + answer.ContentLength
	}
	if whole > 0 && length >= 0 && length != whole {
		return 0, &Error{Flaw: WrongLength, What: strconv.FormatInt(answer.ContentLength, 10), Whole: whole - have}
	}
	if length = max(length, cmp.Or(whole, -1)); length > f.Limit {
		return 0, &Error{Flaw: TooLarge, Whole: length, Limit: f.Limit}
	}
	return length, nil
}

// rest looks at an answer with a part of the file, which has to be all behind what is there, and says how long the whole is.
func rest(answer *http.Response, have int64) (whole int64, err error) {
	var from, to int64
	where := answer.Header.Get("Content-Range")
	n, _ := fmt.Sscanf(where, "bytes %d-%d/%d", &from, &to, &whole)
	if n < 3 || have == 0 || from != have || to+1 != whole {
		return 0, &Error{Flaw: WrongRange, What: where, Have: have}
	}
	return whole, nil
}

// receive writes what comes behind what is there.
func (f *Fetcher) receive(from io.Reader, part string, have, whole int64) error {
	file, err := os.OpenFile(part, os.O_WRONLY|os.O_APPEND, private)
	if err != nil {
		return &Error{Flaw: Disk, What: err.Error(), Err: err}
	}
	var to io.Writer = file
	if f.Progress != nil {
		to = &counting{Writer: file, came: have, whole: whole, told: f.Progress}
	}
	came, err := io.Copy(to, io.LimitReader(from, f.Limit-have+1))
	have += came
	if closing := file.Close(); closing != nil {
		return errors.Join(err, closing)
	}
	switch {
	case err != nil:
		return &Error{Flaw: BrokeOff, What: err.Error(), Have: have, Whole: max(whole, 0), Err: err}
	case have > f.Limit:
		return errors.Join(&Error{Flaw: TooLarge, Limit: f.Limit}, Drop(part))
	case whole >= 0 && have != whole:
		return &Error{Flaw: BrokeOff, Have: have, Whole: whole}
	}
	return nil
}

// counting tells of what is written.
type counting struct {
	io.Writer

	came, whole int64
	told        func(came, whole int64)
}

// Write writes and tells.
func (c *counting) Write(data []byte) (int, error) {
	n, err := c.Writer.Write(data)
	c.came += int64(n)
	c.told(c.came, c.whole)
	return n, err
}

// client is one that follows redirects only within the host that was named, over HTTPS.
func (f *Fetcher) client() *http.Client {
	client := http.Client{}
	if f.Client != nil {
		client = *f.Client
	}
	client.Timeout = 0
	client.CheckRedirect = func(next *http.Request, before []*http.Request) error {
		const most = 5
		switch {
		case next.URL.Scheme != "https" || next.URL.Host != before[0].URL.Host:
			return &Error{Flaw: Elsewhere, What: next.URL.Scheme + "://" + next.URL.Host}
		case len(before) > most:
			return &Error{Flaw: Circles, What: strconv.Itoa(most)}
		}
		return nil
	}
	return &client
}

// unwrapped takes off the address that the client puts before its errors: it is named already.
func unwrapped(err error) error {
	if wrapped, ok := errors.AsType[*url.Error](err); ok {
		return wrapped.Err
	}
	return err
}
