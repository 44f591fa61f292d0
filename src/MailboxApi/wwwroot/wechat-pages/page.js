// The pages inside WeChat. Plain script, so that the browser of an old phone reads it too; texts are set as text, never as markup.
(function () {
  'use strict';
  var main = document.getElementById('main');
  var told = document.getElementById('told');
  var grades = ['非常不满意', '不满意', '基本满意', '满意', '非常满意'];

  function make(tag, className, text) {
    var node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined && text !== null) node.textContent = text;
    return node;
  }

  function put(parent, children) {
    children.forEach(function (child) { if (child) parent.appendChild(child); });
    return parent;
  }

  function show(children) {
    main.textContent = '';
    put(main, children);
  }

  function tell(message) {
    told.textContent = message || '';
    told.hidden = !message;
    if (message) window.scrollTo(0, 0);
  }

  // Sent with every call: a foreign page can't.
  function call(path, options) {
    options = options || {};
    options.headers = Object.assign({ 'X-Mailbox-Page': '1' }, options.headers || {});
    options.credentials = 'same-origin';
    return fetch('/wechat/own' + path, options).then(function (answer) {
      if (answer.status === 401) {
        location.reload();
        return new Promise(function () { /* the page goes away */ });
      }
      return answer.json().catch(function () { return {}; }).then(function (body) {
        if (!answer.ok) throw new Error(body.message || (answer.status === 429 ? '请求太多，请稍后再试。' : '没有成功，请稍后再试。'));
        return body;
      });
    }, function () { throw new Error('网络不通，请检查后再试。'); });
  }

  function post(path, body) {
    return call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body || {}) });
  }

  function postForm(path, body, files) {
    var form = new FormData();
    form.append('json', JSON.stringify(body));
    files.forEach(function (file) { form.append('file', file, file.name || 'photo.jpg'); });
    return call(path, { method: 'POST', body: form });
  }

  function busy(button, work) {
    button.disabled = true;
    tell('');
    return work().then(function () { button.disabled = false; }, function (wrong) { button.disabled = false; tell(wrong.message); });
  }

  function day(text) { return text.slice(0, 10); }
  function minute(text) { return text.slice(0, 16).replace('T', ' '); }

  // ---- the letter ----

  function secret() {
    var bytes = new Uint8Array(20);
    crypto.getRandomValues(bytes);
    return Array.prototype.map.call(bytes, function (b) { return ('0' + b.toString(16)).slice(-2); }).join('');
  }

  function letterPage() {
    main.textContent = '';
    main.appendChild(document.getElementById('letter-form').content.cloneNode(true));
    var form = document.getElementById('letter');
    var token = secret();
    var fields = form.elements;

    fields.file.addEventListener('change', function () {
      var list = document.getElementById('pictures');
      list.textContent = '';
      Array.prototype.slice.call(fields.file.files, 0, 5).forEach(function (file) {
        var picture = make('img');
        picture.src = URL.createObjectURL(file);
        picture.alt = file.name;
        list.appendChild(put(make('li'), [picture]));
      });
    });

    document.getElementById('here').addEventListener('click', function () {
      if (!navigator.geolocation) { tell('这部手机不能提供位置，请写下地点。'); return; }
      navigator.geolocation.getCurrentPosition(function (at) {
        var point = '北纬' + at.coords.latitude.toFixed(5) + '，东经' + at.coords.longitude.toFixed(5);
        fields.place.value = fields.place.value ? fields.place.value + '（' + point + '）' : point;
      }, function () { tell('没有取得位置，请写下地点。'); });
    });

    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var text = fields.text.value.trim();
      if (!text) { tell('请先写下要反映的事。'); fields.text.focus(); return; }
      var files = Array.prototype.slice.call(fields.file.files);
      if (files.length > 5) { tell('图片最多 5 张。'); return; }
      var body = {
        text: text,
        place: fields.place.value.trim() || null,
        kind: fields.kind.value || null,
        submitter: { name: fields.name.value.trim() || null, phone: fields.phone.value.trim() || null },
        confidential: fields.confidential.checked,
        formToken: token,
      };
      busy(form.querySelector('button[type=submit]'), function () {
        return postForm('/items', body, files).then(function (receipt) { receiptPage(receipt); });
      });
    });
  }

  function receiptPage(receipt) {
    var facts = make('dl');
    [['编号', receipt.number], ['承办', receipt.division || '待分办'], ['类型', receipt.kindText], ['答复期限', receipt.dueText]].forEach(function (fact) {
      put(facts, [make('dt', '', fact[0]), make('dd', '', fact[1])]);
    });
    if (receipt.code) put(facts, [make('dt', '', '查询码'), make('dd', 'code', receipt.code)]);
    var open = make('a', '', '查看这一件');
    open.href = '/wechat/items/' + receipt.number;
    show([
      put(make('section', 'card'), [
        make('h2', '', '已收到您的留言'),
        facts,
        receipt.hint ? make('p', '', receipt.hint) : null,
        make('p', 'quiet', '答复会发到这个微信。在别处查询要用编号和查询码，请不要告诉别人。'),
        open,
      ]),
    ]);
    main.focus();
    window.scrollTo(0, 0);
  }

  // ---- my items ----

  function minePage() {
    call('/items').then(function (list) {
      if (!list.items.length) {
        show([make('p', '', '您在这里还没有反映过事项。')]);
        return;
      }
      show([put(make('ul', 'rows'), list.items.map(function (item) {
        var link = make('a');
        link.href = '/wechat/items/' + item.number;
        return put(make('li'), [put(link, [
          make('span', 'number', item.number + '　' + day(item.receivedAt)),
          make('span', '', item.text),
          make('span', 'state', item.statusText),
          item.mayRate ? make('span', 'wants', '请为答复评价') : null,
        ])]);
      }))]);
    }).catch(function (wrong) { show([]); tell(wrong.message); });
  }

  // ---- one item ----

  function itemPage(number) {
    call('/items/' + number).then(showItem).catch(function (wrong) { show([]); tell(wrong.message); });
  }

  function filesOf(item, ofAnswer) {
    var files = item.files.filter(function (file) { return file.ofAnswer === ofAnswer; });
    if (!files.length) return null;
    return put(make('div', 'files'), files.map(function (file) {
      if (file.type.indexOf('image/') === 0) {
        var picture = make('img');
        picture.src = file.link;
        picture.alt = file.name;
        return picture;
      }
      var link = make('a', '', file.name);
      link.href = file.link;
      return link;
    }));
  }

  function showItem(item) {
    var facts = make('dl');
    [['编号', item.number], ['进度', item.statusText], ['类型', item.kindText], ['地点', item.place], ['承办', item.division || '待分办'], ['答复期限', item.answer ? null : item.dueText]]
      .forEach(function (fact) { if (fact[1]) put(facts, [make('dt', '', fact[0]), make('dd', '', fact[1])]); });
    var parts = [];
    if (item.answer) {
      parts.push(put(make('section', 'card answer'), [make('h2', '', '答复'), make('p', 'text', item.answer), filesOf(item, true),
        make('p', 'number', minute(item.answeredAt))]));
    }
    item.told.forEach(function (notice) {
      parts.push(put(make('section', 'card'), [make('h2', '', '告知'), make('p', 'text', notice.text)]));
    });
    if (item.may.rate) parts.push(ratingForm(item));
    if (item.score) parts.push(put(make('section', 'card'), [make('p', '', '您的评价：' + grades[item.score - 1])]));
    if (item.may.supplement) parts.push(supplementForm(item));
    parts.push(put(make('section', 'card'), [make('h2', '', '您的留言'), facts, make('p', 'text', item.text), filesOf(item, false)]));
    parts.push(actsOf(item));
    parts.push(put(make('section', 'card'), [make('h2', '', '办理经过'), put(make('ol', 'steps'), item.history.map(function (step) {
      return put(make('li'), [make('time', '', minute(step.at)), document.createTextNode(step.text)]);
    }))]));
    show(parts);
  }

  function ratingForm(item) {
    var form = make('form', 'card');
    var set = make('fieldset', 'grades');
    set.appendChild(make('legend', '', '请为这次答复评价'));
    for (var score = 5; score >= 1; score--) {
      var choice = make('input');
      choice.type = 'radio';
      choice.name = 'score';
      choice.value = String(score);
      set.appendChild(put(make('label'), [choice, document.createTextNode(grades[score - 1])]));
    }
    var comment = make('textarea');
    comment.rows = 2;
    comment.maxLength = 500;
    var button = make('button', 'strong', '提交评价');
    button.type = 'submit';
    put(form, [set, put(make('label', '', '想说的话（可不填）'), [comment]), button]);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var chosen = form.querySelector('input[name=score]:checked');
      if (!chosen) { tell('请先选一项评价。'); return; }
      busy(button, function () {
        return post('/items/' + item.number + '/rating', { score: Number(chosen.value), comment: comment.value.trim() || null }).then(showItem);
      });
    });
    return form;
  }

  function supplementForm(item) {
    var form = make('form', 'card');
    var text = make('textarea');
    text.rows = 3;
    text.maxLength = 5000;
    var files = make('input');
    files.type = 'file';
    files.accept = 'image/*';
    files.multiple = true;
    var button = make('button', 'strong', '提交补充');
    button.type = 'submit';
    put(form, [put(make('label', '', '补充内容'), [text]), put(make('label', '', '图片'), [files]), button]);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      busy(button, function () {
        return postForm('/items/' + item.number + '/supplement', { text: text.value.trim() || null }, Array.prototype.slice.call(files.files, 0, 5)).then(showItem);
      });
    });
    return form;
  }

  function actsOf(item) {
    var row = make('p', 'row');
    if (item.may.urge) {
      var urge = make('button', '', '催办');
      urge.type = 'button';
      urge.addEventListener('click', function () { busy(urge, function () { return post('/items/' + item.number + '/urge').then(showItem); }); });
      row.appendChild(urge);
    }
    if (item.may.urgeFrom) row.appendChild(make('span', 'quiet', '已催办，' + minute(item.may.urgeFrom) + ' 后可再催'));
    if (item.may.withdraw) {
      var withdraw = make('button', '', '事情已解决，撤回');
      withdraw.type = 'button';
      withdraw.addEventListener('click', function () {
        if (withdraw.dataset.sure) {
          busy(withdraw, function () { return post('/items/' + item.number + '/withdraw').then(showItem); });
        } else {
          withdraw.dataset.sure = '1';
          withdraw.textContent = '确定撤回？再点一次';
        }
      });
      row.appendChild(withdraw);
    }
    return row.childNodes.length ? row : null;
  }

  var path = location.pathname.split('/');
  var page = path[2];
  var current = document.querySelector('nav a[data-page="' + (page === 'letter' ? 'letter' : 'mine') + '"]');
  if (current) current.setAttribute('aria-current', 'page');
  if (page === 'letter') letterPage();
  else if (page === 'items') itemPage(path[3]);
  else minePage();
})();
