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
	"strings"
	"time"
)

// ErrTooLarge says that a file is larger than the limit.
var ErrTooLarge = errors.New("is larger than the limit")

// ErrBrokeOff says that a file came only in part. What came is kept.
var ErrBrokeOff = errors.New("broke off")

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

// Check looks for what is wrong with an address.
func Check(address string) (*url.URL, error) {
	where, err := url.Parse(address)
	switch {
	case err != nil:
		return nil, err
	case where.Scheme != "https":
		return nil, fmt.Errorf("%s: only https is fetched", address)
	case where.Hostname() == "":
		return nil, fmt.Errorf("%s: names no host", address)
	case where.User != nil:
		return nil, fmt.Errorf("%s: holds a name or a password", where.Redacted())
	}
	return where, nil
}

// Get fetches a file into part. When part holds the beginning of it already, only the rest is asked for, as far as the
// server says that the file is still the same. When it breaks off, part stays for the next time and the error is
// ErrBrokeOff; when part is whole, the caller takes it away with Drop.
func (f *Fetcher) Get(ctx context.Context, address, part string) error {
	where, err := Check(address)
	if err != nil {
		return fmt.Errorf("fetch: %w", err)
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
	if err != nil && errors.Is(ctx.Err(), context.DeadlineExceeded) {
		err = fmt.Errorf("took longer than %s: %w", f.Patience, err)
	}
	if err != nil {
		return fmt.Errorf("fetch %s: %w", address, err)
	}
	return nil
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
			return err
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
		return 0, fmt.Errorf("answered %s", answer.Status)
	}
	kind, _, err := mime.ParseMediaType(answer.Header.Get("Content-Type"))
	if err != nil || !slices.Contains(f.Types, kind) {
		return 0, fmt.Errorf("is of type %q, expected a map", answer.Header.Get("Content-Type"))
	}
	length := int64(-1)
	if answer.ContentLength >= 0 {
		length = have + answer.ContentLength
	}
	if whole > 0 && length >= 0 && length != whole {
		return 0, fmt.Errorf("answered with %d bytes, where the rest has %d", answer.ContentLength, whole-have)
	}
	if length = max(length, cmp.Or(whole, -1)); length > f.Limit {
		return 0, fmt.Errorf("has %d bytes: %w of %d", length, ErrTooLarge, f.Limit)
	}
	return length, nil
}

// rest looks at an answer with a part of the file, which has to be all behind what is there, and says how long the whole is.
func rest(answer *http.Response, have int64) (whole int64, err error) {
	var from, to int64
	where := answer.Header.Get("Content-Range")
	n, _ := fmt.Sscanf(where, "bytes %d-%d/%d", &from, &to, &whole)
	if n < 3 || have == 0 || from != have || to+1 != whole {
		return 0, fmt.Errorf("answered with the range %q, expected the rest from byte %d on", where, have)
	}
	return whole, nil
}

// receive writes what comes behind what is there.
func (f *Fetcher) receive(from io.Reader, part string, have, whole int64) error {
	file, err := os.OpenFile(part, os.O_WRONLY|os.O_APPEND, private)
	if err != nil {
		return err
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
	case err != nil && whole >= 0:
		return fmt.Errorf("%w after %d of %d bytes: %w", ErrBrokeOff, have, whole, err)
	case err != nil:
		return fmt.Errorf("%w after %d bytes: %w", ErrBrokeOff, have, err)
	case have > f.Limit:
		return errors.Join(fmt.Errorf("%w of %d bytes", ErrTooLarge, f.Limit), Drop(part))
	case whole >= 0 && have != whole:
		return fmt.Errorf("%w after %d of %d bytes", ErrBrokeOff, have, whole)
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
			return fmt.Errorf("leads on to %s://%s, which was not asked for", next.URL.Scheme, next.URL.Host)
		case len(before) > most:
			return fmt.Errorf("leads on more than %d times", most)
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
